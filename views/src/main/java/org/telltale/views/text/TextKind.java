package org.telltale.views.text;

import java.util.List;

/// A language that text bodies are written in.
public enum TextKind {
    JSON,
    XML,
    PLAIN;

    /// The language that a decoder reads.
    public static TextKind ofDecoder(String decoder) {
        return switch (decoder) {
            case "json", "json-lines", "ndjson" -> JSON;
            case "xml", "html" -> XML;
            default -> PLAIN;
        };
    }

    /// The pieces of a text in order, without gaps; any text gives some.
    List<Piece> pieces(String text) {
        return switch (this) {
            case JSON -> new JsonPieces(text).all();
            case XML -> new XmlPieces(text).all();
            case PLAIN -> text.isEmpty() ? List.of() : List.of(new Piece(0, text.length(), TextStyle.PLAIN));
        };
    }

    /// A run of characters of one kind, `from` included and `to` not.
    record Piece(int from, int to, TextStyle style) {}
}
