package org.telltale.views.text;

import java.util.List;
import org.telltale.views.text.TextKind.Piece;

/// JSON and XML laid out in lines, each character still tied to its byte; white space between tokens is not kept.
final class PrettyText {
    private static final int DEEPEST = 32;

    private final MappedText source;
    private final MappedText.Builder out = new MappedText.Builder();
    private int depth;
    private boolean selfClosing;
    private boolean lastWasTag;

    private PrettyText(MappedText source) {
        this.source = source;
    }

    static MappedText of(TextKind kind, MappedText source) {
        PrettyText pretty = new PrettyText(source);
        List<Piece> pieces = kind.pieces(source.text());
        switch (kind) {
            case JSON -> pretty.json(pieces);
            case XML -> pretty.xml(pieces);
            case PLAIN -> {
                return source;
            }
        }
        return pretty.out.build(source.byteAt(source.text().length()));
    }

    private void json(List<Piece> pieces) {
        char before = ' ';
        for (Piece piece : pieces) {
            if (piece.style() == TextStyle.PLAIN) {
                continue;
            }
            char c = source.text().charAt(piece.from());
            boolean closes = c == '}' || c == ']';
            boolean opened = before == '{' || before == '[';
            depth -= closes ? 1 : 0;
            if (opened && !closes || closes && !opened || before == ',' || before == '\n' && c != ',') {
                line(piece.from());
            }
            copy(piece);
            depth += c == '{' || c == '[' ? 1 : 0;
            if (c == ':') {
                out.add(' ', source.byteAt(piece.to()));
            }
            boolean ended = depth <= 0 && c != ',' && c != ':' && piece.style() != TextStyle.KEY;
            before = ended ? '\n' : piece.style() == TextStyle.PUNCTUATION ? c : ' ';
        }
    }

    private void xml(List<Piece> pieces) {
        for (Piece piece : pieces) {
            String text = source.text().substring(piece.from(), piece.to());
            if (piece.style() == TextStyle.PLAIN && text.isBlank()) {
                continue;
            }
            boolean begins = piece.style() == TextStyle.TAG && text.startsWith("<");
            boolean closes = begins && text.startsWith("</");
            depth -= closes ? 1 : 0;
            if (begins && (!closes || lastWasTag) && out.length() > 0) {
                line(piece.from());
            }
            copy(piece);
            depth += begins && !closes ? 1 : 0;
            depth -= text.equals(">") && selfClosing ? 1 : 0;
            selfClosing =
                    piece.style() == TextStyle.ATTRIBUTE && text.stripTrailing().endsWith("/");
            lastWasTag = text.equals(">");
        }
    }

    private void line(int from) {
        if (out.length() == 0) {
            return;
        }
        int at = source.byteAt(from);
        out.add('\n', at);
        for (int i = 0; i < Math.clamp(depth, 0, DEEPEST); i++) {
            out.add(' ', at);
            out.add(' ', at);
        }
    }

    private void copy(Piece piece) {
        for (int i = piece.from(); i < piece.to(); i++) {
            out.add(source.text().charAt(i), source.byteAt(i));
        }
    }
}
