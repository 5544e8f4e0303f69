package org.telltale.views.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final List<String> done = new ArrayList<>();

    private static KeyEvent pressed(KeyCode code, String text, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, false, false);
    }

    @Test
    void printsWhatItReads() {
        for (String text : List.of("Ctrl+Shift+Z", "1", "F2", "Ctrl+Alt+3", "Shift+2", "/")) {
            assertEquals(text, Keys.of(text).print());
        }
    }

    @Test
    void takesADigitFromAnyKeyThatMakesIt() {
        Keys one = Keys.of("1");
        assertTrue(one.matches(pressed(KeyCode.DIGIT1, "1", false, false)));
        assertTrue(one.matches(pressed(KeyCode.NUMPAD1, "1", false, false)));
        assertTrue(one.matches(pressed(KeyCode.AMPERSAND, "1", true, false)), "a keyboard that needs Shift");
        assertFalse(one.matches(pressed(KeyCode.DIGIT2, "2", false, false)));
    }

    @Test
    void tellsShiftedDigitsFromPlainOnes() {
        assertTrue(Keys.of("Shift+1").matches(pressed(KeyCode.DIGIT1, "!", true, false)));
        assertFalse(Keys.of("1").matches(pressed(KeyCode.DIGIT1, "!", true, false)));
    }

    @Test
    void leavesPaneKeysToTextBoxes() {
        Commands commands = new Commands();
        commands.add("A", command("bare").paneKeys("W"), command("everywhere").keys("Ctrl+W"));
        assertEquals(Optional.empty(), id(commands.at(pressed(KeyCode.W, "w", false, false), Reach.WINDOW)));
        assertEquals(Optional.of("bare"), id(commands.at(pressed(KeyCode.W, "w", false, false), Reach.STRIP)));
        assertEquals(Optional.of("everywhere"), id(commands.at(pressed(KeyCode.W, "", false, true), Reach.WINDOW)));
    }

    @Test
    void givesTheStripItsKeysWhileItIsOpen() {
        SimpleBooleanProperty open = new SimpleBooleanProperty(true);
        Commands commands = new Commands();
        commands.add(
                "A",
                command("pane").paneKeys("I"),
                command("strip").stripKeys("I").when(open));
        KeyEvent i = pressed(KeyCode.I, "i", false, false);
        assertEquals(Optional.of("strip"), id(commands.at(i, Reach.STRIP)));
        open.set(false);
        assertEquals(Optional.of("pane"), id(commands.at(i, Reach.STRIP)));
        assertEquals(List.of(), commands.clashes());
    }

    @Test
    void namesCommandsThatShareKeys() {
        Commands commands = new Commands();
        commands.add("A", command("one").keys("F5"), command("two").keys("F5"));
        assertEquals(List.of("F5 is both one and two"), commands.clashes());
    }

    private Command command(String id) {
        return Command.of(id, id, () -> done.add(id));
    }

    private static Optional<String> id(Optional<Command> command) {
        return command.map(Command::id);
    }
}
