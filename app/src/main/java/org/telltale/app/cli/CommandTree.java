package org.telltale.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.telltale.app.window.Window;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// All commands, with what they print to and how they end.
@Command(
        name = "telltale",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Shows what an app tells its servers about its user. Without a command, opens the window.")
public final class CommandTree {
    private static final List<Class<?>> COMMANDS = List.of(
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
            Merge.class);

    private CommandTree() {}

    /// Runs one command line; gives the exit status.
    public static int run(String... args) {
        if (args.length == 0 && Open.hasDisplay()) {
            // the usual start, which need not wait for the reader of command lines
            Window.resume();
            return Exit.DONE;
        }
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int status = execute(out, err, args);
        out.flush();
        err.flush();
        return status;
    }

    /// The same over other writers. No word, or a file alone as a desktop hands it over, opens the window.
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        String[] words = args.length == 0 ? new String[] {"open"} : args;
        CommandLine line = commandLine(named(words[0]));
        boolean file = words.length == 1
                && !words[0].startsWith("-")
                && !line.getSubcommands().containsKey(words[0])
                && Files.exists(Path.of(words[0]));
        return line.setOut(out).setErr(err).execute(file ? new String[] {"open", words[0]} : words);
    }

    /// The command of a name, or all where none has it: reading what one command takes costs as much as starting Java.
    private static List<Class<?>> named(String name) {
        return COMMANDS.stream()
                .filter(type -> type.getAnnotation(Command.class).name().equals(name))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    private static CommandLine commandLine(List<Class<?>> commands) {
        CommandLine line = new CommandLine(new CommandTree());
        commands.forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Failure::arguments)
                .setExecutionExceptionHandler(Failure::execution);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        var stream = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
