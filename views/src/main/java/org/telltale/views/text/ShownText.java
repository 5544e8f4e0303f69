package org.telltale.views.text;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyledDocument;
import org.telltale.model.bytes.Bytes;
import org.telltale.views.words.Words;

/// A text body ready to be shown.
///
/// @param pieces its tokens in order, without gaps
/// @param lines the text in signs that the font has, its pieces coloured
/// @param note what the analyst must know of it, or empty
record ShownText(
        TextKind kind,
        MappedText text,
        List<TextKind.Piece> pieces,
        StyledDocument<Collection<String>, String, Collection<String>> lines,
        String note) {
    private static final Words WORDS = Words.of(ShownText.class);

    /// Bytes beyond these are not shown.
    static final int LIMIT = 1 << 20;

    static final ShownText NONE = of(Bytes.EMPTY, TextKind.PLAIN, false);

    /// Reads the first [#LIMIT] bytes.
    static ShownText of(Bytes bytes, TextKind kind, boolean pretty) {
        MappedText raw = TextReading.of(bytes, LIMIT);
        MappedText shown = TextReading.broken(pretty ? PrettyText.of(kind, raw) : raw);
        String note = bytes.size() > LIMIT ? WORDS.say("first", LIMIT, bytes.size()) : "";
        List<TextKind.Piece> pieces = kind.pieces(shown.text());
        return new ShownText(kind, shown, pieces, LaidOut.of(MonoFont.drawn(shown.text()), pieces), note);
    }
}
