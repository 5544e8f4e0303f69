package org.telltale.app.cli;

/// How names of requests are compared: whole, or by their last path segment.
final class Names {
    private Names() {}

    static boolean matches(String name, String wanted) {
        return name.equals(wanted) || name.endsWith("/" + wanted);
    }
}
