package org.telltale.views.hex;

import java.util.HexFormat;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.views.words.Words;

/// What a screen reader says about the caret.
final class CellText {
    private static final Words WORDS = Words.of(CellText.class);

    private CellText() {}

    static String of(Bytes bytes, Optional<HexSelection> selection) {
        if (selection.isEmpty() || selection.get().caret() >= bytes.size()) {
            return WORDS.say("size", bytes.size());
        }
        HexSelection now = selection.get();
        int value = bytes.at(now.caret()) & 0xff;
        String hex = HexFormat.of().toHexDigits((byte) value);
        String offset = Long.toHexString(now.caret());
        String cell = value > 0x20 && value < 0x7f
                ? WORDS.say("cell.letter", hex, value, String.valueOf((char) value), offset)
                : WORDS.say("cell", hex, value, offset);
        return now.isSingle() ? cell : WORDS.say("cell.chosen", cell, now.span().length());
    }
}
