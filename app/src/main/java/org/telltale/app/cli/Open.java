package org.telltale.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.telltale.app.window.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Opens the window.
@Command(name = "open", description = "Opens the window, on a study or with captures to import if one is named.")
final class Open implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDY|CAPTURE")
    private Optional<Path> study = Optional.empty();

    @Override
    public Integer call() {
        if (!hasDisplay()) {
            throw new UsageException(
                    "no display: 'open' needs one; import, fields, find, tag, report, verify and picture"
                            + " do not (telltale --help)");
        }
        Window.open(study);
        return Exit.DONE;
    }

    /// Whether a window could be shown: always, but on systems whose display has a name in the environment.
    static boolean hasDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("win")
                || system.contains("mac")
                || Optional.ofNullable(System.getenv("DISPLAY"))
                        .filter(d -> !d.isBlank())
                        .isPresent();
    }
}
