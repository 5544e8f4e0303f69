package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.telltale.app.setup.Crash;
import org.telltale.model.job.JobCancelledException;
import org.telltale.model.query.QuerySyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What a failed command says, in one line, and its exit status.
final class Failure {
    private Failure() {}

    static int arguments(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        boolean unknown = failure instanceof UnmatchedArgumentException && command.getParent() == null;
        String what = unknown ? "no command '" + args[0] + "'" : failure.getMessage();
        command.getErr()
                .println("telltale: " + what + " (try: "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        command.getErr().flush();
        return Exit.WRONG;
    }

    static int execution(Exception failure, CommandLine command, ParseResult parsed) {
        command.getOut().flush();
        int status = status(failure);
        String text = status == Exit.BUG ? Crash.notice(failure) : "telltale: " + text(failure);
        command.getErr().println(text);
        command.getErr().flush();
        return status;
    }

    private static int status(Exception failure) {
        return switch (failure) {
            case UsageException _ -> Exit.WRONG;
            case IllegalArgumentException _ -> Exit.WRONG;
            case NoSuchFileException _ -> Exit.WRONG;
            case JobCancelledException _ -> Exit.STOPPED;
            case IOException _ -> Exit.MACHINE;
            default -> Exit.BUG;
        };
    }

    private static String text(Exception failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return switch (failure) {
            case QuerySyntaxException filter ->
                message + " (at character " + (filter.position() + 1) + " of the filter)";
            case NoSuchFileException missing
            when missing.getReason() != null ->
                missing.getReason() + " in '" + missing.getFile() + "': 'telltale import' makes one";
            case NoSuchFileException missing -> "no file '" + missing.getFile() + "'";
            case FileSystemException file
            when file.getReason() == null ->
                file.getClass().getSimpleName().replace("Exception", "") + ": " + file.getFile();
            default -> message;
        };
    }
}
