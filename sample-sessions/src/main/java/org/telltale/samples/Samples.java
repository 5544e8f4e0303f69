package org.telltale.samples;

/// Keeps the package from being empty.
final class Samples {
    private Samples() {}
}
