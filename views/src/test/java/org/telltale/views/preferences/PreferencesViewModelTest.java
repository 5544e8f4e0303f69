package org.telltale.views.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telltale.views.command.Command;
import org.telltale.views.command.Commands;
import org.telltale.views.command.Keys;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Theme;
import org.telltale.views.words.Language;

class PreferencesViewModelTest {
    private final List<Settings> kept = new ArrayList<>();
    private final Commands commands = new Commands();
    private final PreferencesViewModel model;

    PreferencesViewModelTest() {
        commands.add(
                "Go",
                Command.of("filter", "Filter", () -> {}).keys("Ctrl+F"),
                Command.of("find", "Find a value", () -> {}).keys("Ctrl+Shift+F", "F3"),
                Command.of("mark", "Mark here", () -> {}).paneKeys("M"));
        commands.add("Tag", Command.of("wider", "Wider scope", () -> {}).stripKeys("W"));
        model = new PreferencesViewModel(Settings.USUAL, kept::add, commands, Optional.empty());
    }

    @Test
    void keepsEveryChangeAtOnceAndOnlyChanges() {
        model.change(old -> old.withTheme(Optional.of(Theme.HIGH_CONTRAST)));
        model.change(old -> old.withTheme(Optional.of(Theme.HIGH_CONTRAST)));
        model.change(old -> old.withLanguage(Optional.of(Language.CHINESE)));
        assertEquals(
                List.of(
                        Settings.USUAL.withTheme(Optional.of(Theme.HIGH_CONTRAST)),
                        Settings.USUAL
                                .withTheme(Optional.of(Theme.HIGH_CONTRAST))
                                .withLanguage(Optional.of(Language.CHINESE))),
                kept);
    }

    @Test
    void viewsAreMadeAnewForAllButThemeWorkersAndStart() {
        Settings usual = Settings.USUAL;
        assertFalse(usual.withTheme(Optional.of(Theme.DARK))
                .withWorkers(3)
                .withResumes(false)
                .differsInViews(usual));
        assertTrue(usual.withLanguage(Optional.of(Language.CHINESE)).differsInViews(usual));
        assertTrue(usual.withLettering(new Lettering("", 150, "", 100)).differsInViews(usual));
        assertTrue(usual.withZone(Optional.of(ZoneId.of("Asia/Shanghai"))).differsInViews(usual));
    }

    @Test
    void sizesAndWorkersStayWithinTheirEnds() {
        assertEquals(new Lettering("", 200, "", 100), new Lettering("", 900, "", -1));
        assertEquals(Settings.MOST_WORKERS, Settings.USUAL.withWorkers(1 << 20).workers());
        assertEquals(1, Settings.USUAL.withWorkers(1).threads());
        assertEquals("Evil all", new Lettering("Evil\"; all}", 100, "", 100).family());
    }

    @Test
    void givesACommandTheKeysThatWerePressed() {
        model.keys().press("filter", Keys.of("Ctrl+K"));
        assertEquals(List.of(Keys.of("Ctrl+K")), commands.get("filter").keys());
        assertEquals(Map.of("filter", List.of("Ctrl+K")), model.settings().keys());
        assertEquals(
                new KeyLine("filter", "Go", "Filter", "Ctrl+K", true),
                model.keys().lines().getFirst());
    }

    @Test
    void saysWhichCommandHasTheKeysAndTakesThemOnlyThen() {
        model.keys().press("filter", Keys.of("F3"));
        assertEquals(
                "find",
                model.keys().clashProperty().get().orElseThrow().holder().id());
        assertEquals(List.of(Keys.of("Ctrl+F")), commands.get("filter").keys());
        model.keys().takeOver();
        assertEquals(List.of(Keys.of("F3")), commands.get("filter").keys());
        assertEquals(List.of(Keys.of("Ctrl+Shift+F")), commands.get("find").keys());
        assertEquals(List.of(), commands.clashes());
        assertEquals(
                Map.of("filter", List.of("F3"), "find", List.of("Ctrl+Shift+F")),
                model.settings().keys());
    }

    @Test
    void keysOfTheStripMayMeanSomethingElseInPanes() {
        model.keys().press("mark", Keys.of("W"));
        assertEquals(Optional.empty(), model.keys().clashProperty().get());
        assertEquals(List.of(), commands.clashes());
    }

    @Test
    void goesBackToTheUsualKeys() {
        model.keys().clear("filter");
        assertEquals(Map.of("filter", List.of()), model.settings().keys());
        model.keys().press("mark", Keys.of("Ctrl+F"));
        model.keys().reset("filter");
        assertEquals(
                "mark",
                model.keys().clashProperty().get().orElseThrow().holder().id());
        model.keys().resetAll();
        assertEquals(List.of(Keys.of("Ctrl+F")), commands.get("filter").keys());
        assertEquals(Settings.USUAL, model.settings());
    }

    @Test
    void findsCommandsByNameMenuAndKeys() {
        assertEquals(
                List.of("filter", "find", "mark", "wider"),
                model.keys().lines().stream().map(KeyLine::id).toList());
        model.keys().wantedProperty().set("shift+f");
        assertEquals(
                List.of("find"), model.keys().lines().stream().map(KeyLine::id).toList());
        model.keys().wantedProperty().set("tag");
        assertEquals(
                List.of("wider"), model.keys().lines().stream().map(KeyLine::id).toList());
    }

    @Test
    void passesOverKeysThatAnotherVersionWrote() {
        commands.rekey(Map.of("gone", List.of("Ctrl+K"), "mark", List.of("Ctrl+NoSuchKey", "Ctrl+M")));
        assertEquals(List.of(Keys.of("Ctrl+M")), commands.get("mark").keys());
    }
}
