package org.telltale.app.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.study.Author;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What one installation remembers between starts, in `preferences.json` of the user's configuration folder.
///
/// @param author the name edits are signed with; empty until somebody was asked
/// @param installation random, made once
/// @param theme `light` or `dark`
/// @param recent study folders, the last one opened first
public record Preferences(String author, String installation, String theme, List<String> recent) {
    private static final int REMEMBERED = 10;
    private static final JsonMapper JSON = new JsonMapper();

    public Preferences {
        recent = List.copyOf(recent);
    }

    /// The file of this user: under `TELLTALE_HOME` where that is set, else where the system keeps such files.
    public static Path file() {
        return Optional.ofNullable(System.getenv("TELLTALE_HOME"))
                .map(Path::of)
                .orElseGet(Preferences::folder)
                .resolve("preferences.json");
    }

    private static Path folder() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win")) {
            return Optional.ofNullable(System.getenv("APPDATA"))
                    .map(Path::of)
                    .orElse(home)
                    .resolve("Telltale");
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Telltale");
        }
        return Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"))
                .filter(set -> !set.isBlank())
                .map(Path::of)
                .orElse(home.resolve(".config"))
                .resolve("telltale");
    }

    /// Reads the file; a missing or damaged one gives fresh preferences.
    public static Preferences read(Path file) {
        try {
            var node = JSON.readTree(Files.readAllBytes(file));
            Set<String> recent = new LinkedHashSet<>();
            node.path("recent").forEach(folder -> recent.add(folder.asString("")));
            String installation = node.path("installation").asString("");
            return new Preferences(
                    node.path("author").asString(""),
                    installation.matches("[0-9a-f]{8,}") ? installation : random(),
                    node.path("theme").asString("light"),
                    List.copyOf(recent));
        } catch (IOException | JacksonException e) {
            return new Preferences("", random(), "light", List.of());
        }
    }

    /// Writes the file at once or not at all.
    public void write(Path file) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("author", author).put("installation", installation).put("theme", theme);
        recent.forEach(node.putArray("recent")::add);
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(folder, "preferences", ".tmp");
        Files.writeString(fresh, node.toPrettyString() + "\n");
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Who signs edits: a neutral word while nobody was asked, never the login.
    public Author signer() {
        return new Author(author.isEmpty() ? "analyst" : author, installation);
    }

    public Preferences withAuthor(String name) {
        return new Preferences(name, installation, theme, recent);
    }

    public Preferences withTheme(String name) {
        return new Preferences(author, installation, name, recent);
    }

    public Preferences withRecent(Path study) {
        Set<String> folders = new LinkedHashSet<>();
        folders.add(study.toAbsolutePath().normalize().toString());
        folders.addAll(recent);
        return new Preferences(
                author, installation, theme, folders.stream().limit(REMEMBERED).toList());
    }

    private static String random() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
