package org.telltale.views.text;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.StyledDocument;

/// Lays coloured pieces out in lines, as a code area takes them; off the FX thread, since a million signs take a while.
final class LaidOut {
    private static final Map<TextStyle, List<String>> CLASSES = EnumSet.allOf(TextStyle.class).stream()
            .collect(Collectors.toMap(style -> style, style -> List.of(style.styleClass())));

    private final String text;
    private final List<TextKind.Piece> pieces;
    private final ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> lines =
            new ReadOnlyStyledDocumentBuilder<>(SegmentOps.styledTextOps(), List.of());
    private int piece;

    private LaidOut(String text, List<TextKind.Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
    }

    /// @param pieces in order and without gaps
    static StyledDocument<Collection<String>, String, Collection<String>> of(String text, List<TextKind.Piece> pieces) {
        if (text.isEmpty()) {
            return ReadOnlyStyledDocument.fromString("", List.of(), List.of(), SegmentOps.styledTextOps());
        }
        return new LaidOut(text, pieces).document();
    }

    /// The same list for every piece of a style.
    static List<String> classes(TextStyle style) {
        return Objects.requireNonNull(CLASSES.get(style));
    }

    private StyledDocument<Collection<String>, String, Collection<String>> document() {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.addParagraph(text.substring(from, end), styles(from, end));
            from = end + 1;
        }
        lines.addParagraph(text.substring(from), styles(from, text.length()));
        return lines.build();
    }

    private StyleSpans<Collection<String>> styles(int from, int to) {
        if (from == to) {
            return StyleSpans.singleton(List.of(), 0);
        }
        while (pieces.get(piece).to() <= from) {
            piece++;
        }
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int at = from;
        while (at < to) {
            TextKind.Piece next = pieces.get(piece);
            int end = Math.min(to, next.to());
            spans.add(classes(next.style()), end - at);
            at = end;
            piece += end == next.to() ? 1 : 0;
        }
        return spans.create();
    }
}
