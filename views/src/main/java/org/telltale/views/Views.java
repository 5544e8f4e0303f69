package org.telltale.views;

/// Keeps the package from being empty.
final class Views {
    private Views() {}
}
