package org.telltale.views.hex;

import java.util.Locale;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;

/// What a screen reader says about the caret.
final class CellText {
    private CellText() {}

    static String of(Bytes bytes, Optional<HexSelection> selection) {
        if (selection.isEmpty() || selection.get().caret() >= bytes.size()) {
            return String.format(Locale.ROOT, "%,d bytes", bytes.size());
        }
        HexSelection now = selection.get();
        int value = bytes.at(now.caret()) & 0xff;
        String letter = value > 0x20 && value < 0x7f ? ", character " + (char) value : "";
        String chosen = now.isSingle()
                ? ""
                : String.format(Locale.ROOT, "; %,d bytes selected", now.span().length());
        return String.format(
                Locale.ROOT, "byte %02x, decimal %d%s, offset %x%s", value, value, letter, now.caret(), chosen);
    }
}
