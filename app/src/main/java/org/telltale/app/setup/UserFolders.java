package org.telltale.app.setup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where this user's files lie: in `TELLTALE_HOME` where that is set, else where the system keeps such files.
final class UserFolders {
    private static final Path USER = Path.of(System.getProperty("user.home", "."));

    private UserFolders() {}

    static Path preferences() {
        return home().orElseGet(() -> switch (system()) {
            case WINDOWS -> variable("APPDATA").orElse(USER).resolve("Telltale");
            case MAC -> USER.resolve("Library").resolve("Application Support").resolve("Telltale");
            case OTHER ->
                variable("XDG_CONFIG_HOME").orElse(USER.resolve(".config")).resolve("telltale");
        });
    }

    static Path log() {
        return home().map(folder -> folder.resolve("log")).orElseGet(() -> switch (system()) {
            case WINDOWS ->
                variable("LOCALAPPDATA").orElse(USER).resolve("Telltale").resolve("Logs");
            case MAC -> USER.resolve("Library").resolve("Logs").resolve("Telltale");
            case OTHER ->
                variable("XDG_STATE_HOME")
                        .orElse(USER.resolve(".local").resolve("state"))
                        .resolve("telltale");
        });
    }

    private static Optional<Path> home() {
        return variable("TELLTALE_HOME");
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(set -> !set.isBlank())
                .map(Path::of);
    }

    private enum Kind {
        WINDOWS,
        MAC,
        OTHER
    }

    private static Kind system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.contains("win") && !name.contains("darwin")
                ? Kind.WINDOWS
                : name.contains("mac") ? Kind.MAC : Kind.OTHER;
    }
}
