package org.telltale.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// All commands, with what they print to and how they end.
@Command(
        name = "telltale",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Shows what an app tells its servers about its user. Without a command, opens the window.",
        subcommands = {
            Open.class,
            Demo.class,
            Import.class,
            Formats.class,
            Summary.class,
            Facts.class,
            Sessions.class,
            OneSession.class,
            Mark.class,
            Note.class,
            Name.class,
            Aside.class,
            Exchanges.class,
            Fields.class,
            Paths.class,
            Shapes.class,
            Read.class,
            KeepRecipe.class,
            UseSchemas.class,
            Decode.class,
            Find.class,
            Recurring.class,
            Problems.class,
            AddTag.class,
            Tags.class,
            Untag.class,
            Confirm.class,
            Undo.class,
            Redo.class,
            Known.class,
            WriteFindings.class,
            ShareRules.class,
            TakePictures.class,
            Verify.class,
            Rebuild.class,
            Merge.class
        })
public final class CommandTree {
    private CommandTree() {}

    /// Runs one command line; gives the exit status.
    public static int run(String... args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        CommandLine line = commandLine(out, err);
        int status = line.execute(words(line, args));
        out.flush();
        err.flush();
        return status;
    }

    /// Nothing, or a file alone as a desktop hands it over, opens the window.
    private static String[] words(CommandLine line, String... args) {
        if (args.length == 0) {
            return new String[] {"open"};
        }
        boolean file = args.length == 1
                && !args[0].startsWith("-")
                && !line.getSubcommands().containsKey(args[0])
                && Files.exists(Path.of(args[0]));
        return file ? new String[] {"open", args[0]} : args;
    }

    /// The command line over other writers.
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new CommandTree())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Failure::arguments)
                .setExecutionExceptionHandler(Failure::execution);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        var stream = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
