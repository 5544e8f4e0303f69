package org.telltale.importers;

/// Keeps the package from being empty.
final class Importers {
    private Importers() {}
}
