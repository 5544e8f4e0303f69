package org.telltale.views.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key with its modifiers. Digits mean the digit, whichever key makes it: upper row, number pad, or a keyboard that
/// needs Shift for it.
///
/// @param key the name of a [KeyCode], such as `Z`, `DIGIT1`, `F2`
/// @param control Ctrl, or Command on a Mac
public record Keys(KeyCode key, boolean control, boolean shift, boolean alt) {
    /// Reads `Ctrl+Shift+Z`, `Alt+Left`, `1`, `F2`.
    ///
    /// @throws IllegalArgumentException when the last part names no key
    public static Keys of(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split("\\+")));
        String name = parts.removeLast();
        return new Keys(code(name), parts.contains("Ctrl"), parts.contains("Shift"), parts.contains("Alt"));
    }

    private static KeyCode code(String name) {
        if (name.length() == 1 && Character.isDigit(name.charAt(0))) {
            return KeyCode.valueOf("DIGIT" + name);
        }
        return name.equals("/") ? KeyCode.SLASH : KeyCode.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// As [#of]; empty where the text names no key.
    static Optional<Keys> read(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What was pressed; empty for a modifier alone.
    public static Optional<Keys> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        int digit = digit(event);
        return Optional.of(
                digit < 0
                        ? new Keys(code, event.isShortcutDown(), event.isShiftDown(), event.isAltDown())
                        : new Keys(
                                KeyCode.valueOf("DIGIT" + digit),
                                event.isShortcutDown(),
                                shiftedDigit(event),
                                event.isAltDown()));
    }

    /// Whether a text box takes them as a sign or to edit.
    boolean writes() {
        return !control && !alt && !key.isFunctionKey();
    }

    /// What [#of] reads: `Ctrl+Shift+Z`, `Alt+LEFT`.
    public String text() {
        return modifiers() + (key.isDigitKey() ? key.name().substring(5) : key.name());
    }

    public boolean matches(KeyEvent event) {
        if (control != event.isShortcutDown() || alt != event.isAltDown()) {
            return false;
        }
        if (key.isDigitKey()) {
            return digit(event) == key.ordinal() - KeyCode.DIGIT0.ordinal() && shift == shiftedDigit(event);
        }
        return key == event.getCode() && shift == event.isShiftDown();
    }

    /// The digit an event stands for, or -1.
    private static int digit(KeyEvent event) {
        String text = event.getText();
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return text.charAt(0) - '0';
        }
        KeyCode code = event.getCode();
        if (code.isKeypadKey() && code.isDigitKey()) {
            return code.ordinal() - KeyCode.NUMPAD0.ordinal();
        }
        return code.isDigitKey() ? code.ordinal() - KeyCode.DIGIT0.ordinal() : -1;
    }

    /// Shift held for its own sake, not to get at the digit.
    private static boolean shiftedDigit(KeyEvent event) {
        String text = event.getText();
        boolean wroteDigit = text.length() == 1 && Character.isDigit(text.charAt(0));
        return event.isShiftDown() && !(wroteDigit && !event.getCode().isDigitKey());
    }

    /// As menus and the shortcut page print it: `Ctrl+Shift+Z`.
    public String print() {
        return modifiers() + name();
    }

    private String modifiers() {
        return (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "");
    }

    private String name() {
        return switch (key) {
            case SLASH -> "/";
            case COMMA -> ",";
            case PERIOD -> ".";
            case LEFT -> "←";
            case RIGHT -> "→";
            case DELETE -> "Delete";
            case ENTER -> "Enter";
            case ESCAPE -> "Esc";
            default -> key.isDigitKey() ? key.name().substring(5) : key.isLetterKey() ? key.name() : key.getName();
        };
    }
}
