package org.telltale.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Where the program starts.
@Command(
        name = "telltale",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows what an app tells its servers about its user.",
        subcommands = {Demo.class, Formats.class})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
