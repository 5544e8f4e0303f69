package org.telltale.app.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.telltale.model.study.Author;
import org.telltale.views.preferences.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What one installation remembers between starts, in `preferences.json` of the user's configuration folder.
///
/// What this version does not know in the file, because a newer one wrote it, is written again as it was.
///
/// @param author the name edits are signed with; empty until somebody was asked
/// @param installation random, made once
/// @param recent study folders, the last one opened first
/// @param read the file as it was
public record Preferences(String author, String installation, List<String> recent, Settings settings, ObjectNode read) {
    private static final int REMEMBERED = 10;
    private static final JsonMapper JSON = new JsonMapper();

    public Preferences {
        recent = List.copyOf(recent);
        read = read.deepCopy();
    }

    /// The file of this user: under `TELLTALE_HOME` where that is set, else where the system keeps such files.
    public static Path file() {
        return UserFolders.preferences().resolve("preferences.json");
    }

    /// Reads the file; a missing one gives fresh preferences, and so does a damaged one, of which a copy is kept.
    public static Preferences read(Path file) {
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode node) {
                return of(node);
            }
            keepDamaged(file);
        } catch (NoSuchFileException _) {
            return of(JSON.createObjectNode());
        } catch (IOException | JacksonException _) {
            keepDamaged(file);
        }
        return of(JSON.createObjectNode());
    }

    private static Preferences of(ObjectNode node) {
        Set<String> recent = new LinkedHashSet<>();
        node.path("recent").forEach(folder -> recent.add(folder.asString("")));
        recent.remove("");
        String installation = node.path("installation").asString("");
        return new Preferences(
                node.path("author").asString(""),
                installation.matches("[0-9a-f]{8,}") ? installation : random(),
                List.copyOf(recent),
                StoredSettings.read(node),
                node);
    }

    private static void keepDamaged(Path file) {
        try {
            Files.copy(file, file.resolveSibling("preferences.damaged.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            // then there is nothing to keep
        }
    }

    /// Writes the file at once or not at all.
    public void write(Path file) throws IOException {
        ObjectNode node = read.deepCopy();
        node.put("author", author).put("installation", installation);
        recent.forEach(node.putArray("recent")::add);
        StoredSettings.write(StoredSettings.read(read), settings, node);
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
        return new Preferences(name, installation, recent, settings, read);
    }

    public Preferences withSettings(Settings now) {
        return new Preferences(author, installation, recent, now, read);
    }

    public Preferences withRecent(Path study) {
        Set<String> folders = new LinkedHashSet<>();
        folders.add(study.toAbsolutePath().normalize().toString());
        folders.addAll(recent);
        return new Preferences(
                author, installation, folders.stream().limit(REMEMBERED).toList(), settings, read);
    }

    private static String random() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
