package org.telltale.views.text;

import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.views.words.Words;

/// A text body ready to be shown.
///
/// @param pieces its tokens in order, without gaps
/// @param note what the analyst must know of it, or empty
public record ShownText(TextKind kind, MappedText text, List<TextKind.Piece> pieces, String note) {
    private static final Words WORDS = Words.of(ShownText.class);

    /// Bytes beyond these are not shown.
    public static final int LIMIT = 1 << 20;

    static final ShownText NONE = of(Bytes.EMPTY, TextKind.PLAIN, false);

    /// Reads the first [#LIMIT] bytes.
    public static ShownText of(Bytes bytes, TextKind kind, boolean pretty) {
        MappedText raw = TextReading.of(bytes, LIMIT);
        MappedText shown = TextReading.broken(pretty ? PrettyText.of(kind, raw) : raw);
        String note = bytes.size() > LIMIT ? WORDS.say("first", LIMIT, bytes.size()) : "";
        return new ShownText(kind, shown, kind.pieces(shown.text()), note);
    }
}
