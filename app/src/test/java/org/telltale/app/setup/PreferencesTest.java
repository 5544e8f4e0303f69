package org.telltale.app.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.views.preferences.Settings;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Theme;
import org.telltale.views.words.Language;
import tools.jackson.databind.json.JsonMapper;

class PreferencesTest {
    private static final Settings CHOSEN = new Settings(
            Optional.of(Theme.HIGH_CONTRAST),
            Optional.of(Language.CHINESE),
            new Lettering("Noto Sans", 150, "DejaVu Sans Mono", 125),
            Optional.empty(),
            Map.of("filter", List.of("Ctrl+K"), "mark", List.of()),
            3,
            false);

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("preferences.json");
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Preferences.read(file).withAuthor("Wu").withSettings(CHOSEN).write(file);
        Preferences again = Preferences.read(file);
        assertEquals(CHOSEN, again.settings());
        assertEquals("Wu", again.author());
        again.withSettings(Settings.USUAL).write(file);
        assertEquals(Settings.USUAL, Preferences.read(file).settings());
        assertEquals(again.installation(), Preferences.read(file).installation());
    }

    @Test
    void readsTheFileOfAnOlderVersion() throws IOException {
        Files.writeString(
                file,
                "{\"author\":\"Ann\",\"installation\":\"0011223344556677\",\"theme\":\"dark\",\"recent\":[\"/a\"]}");
        Preferences read = Preferences.read(file);
        assertEquals(Settings.USUAL.withTheme(Optional.of(Theme.DARK)), read.settings());
        assertEquals(List.of("/a"), read.recent());
        assertEquals("0011223344556677", read.installation());
    }

    @Test
    void keepsWhatANewerVersionWrote() throws IOException {
        Files.writeString(
                file,
                "{\"theme\":\"sepia\",\"zone\":\"Mars/Utopia\",\"language\":\"fr-FR\",\"text\":{\"size\":175,\"weight\":3},"
                        + "\"panes\":{\"left\":[1,2]},\"keys\":{\"fold\":[\"Ctrl+Hyper+J\"]}}");
        Preferences read = Preferences.read(file);
        assertEquals(Optional.empty(), read.settings().theme());
        assertEquals(175, read.settings().lettering().size());
        read.withSettings(read.settings().withWorkers(2)).write(file);
        var node = new JsonMapper().readTree(Files.readAllBytes(file));
        assertEquals("sepia", node.path("theme").asString());
        assertEquals("Mars/Utopia", node.path("zone").asString());
        assertEquals("fr-FR", node.path("language").asString());
        assertEquals("{\"size\":175,\"weight\":3}", node.path("text").toString());
        assertEquals("{\"left\":[1,2]}", node.path("panes").toString());
        assertEquals("{\"fold\":[\"Ctrl+Hyper+J\"]}", node.path("keys").toString());
        assertEquals(2, node.path("workers").asInt());
    }

    @Test
    void startsAfreshFromADamagedFileAndKeepsACopy() throws IOException {
        for (String damaged : List.of("", "{\"author\":", "[1]", "null", "\u0000\u0000")) {
            Files.writeString(file, damaged);
            Preferences read = Preferences.read(file);
            assertEquals(Settings.USUAL, read.settings());
            assertNotEquals("", read.installation());
            assertEquals(damaged, Files.readString(folder.resolve("preferences.damaged.json")));
        }
    }

    @Test
    void takesValuesOfTheWrongKindAsUsual() throws IOException {
        Files.writeString(
                file,
                "{\"theme\":7,\"text\":[],\"bytes\":\"x\",\"zone\":{},\"keys\":[1],\"workers\":\"many\",\"recent\":{},"
                        + "\"author\":null,\"language\":true}");
        assertEquals(Settings.USUAL, Preferences.read(file).settings());
        assertTrue(Preferences.read(file).recent().isEmpty());
    }

    @Test
    void takesAnyTimeZone() throws IOException {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Preferences.read(file)
                .withSettings(Settings.USUAL.withZone(Optional.of(zone)))
                .write(file);
        assertEquals(Optional.of(zone), Preferences.read(file).settings().zone());
    }
}
