package org.telltale.app;

import org.telltale.app.cli.CommandTree;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandTree.run(args));
    }
}
