package org.telltale.views.message;

import java.util.HexFormat;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Spot;
import org.telltale.views.hex.Copies;
import org.telltale.views.text.Visible;

/// The selected field, or bytes chosen by hand, as text for other programs.
///
/// @param span the bytes in the spot's layer
record CopiedField(Citation citation, Spot spot, Span span) {
    private static final int CODE_SPAN = 60;

    String as(CopyForm form) {
        return switch (form) {
            case VALUE -> value();
            case PATH -> citation.path();
            case TEXT -> Copies.text(bytes(), span);
            case HEX -> Copies.hex(bytes(), span);
            case C_ARRAY -> Copies.cArray(bytes(), span);
            case BASE64 -> Copies.base64(bytes(), span);
            case JSON_LINE -> json();
            case CITATION -> citation.line();
            case MARKDOWN -> markdown();
        };
    }

    private Bytes bytes() {
        return spot.layer().bytes();
    }

    private String value() {
        return switch (spot.node()) {
            case FieldNode.Scalar scalar -> scalar.value().trimmed();
            case FieldNode.Opaque opaque -> opaque.value().trimmed();
            case FieldNode.Group group -> Copies.text(bytes(), group.valueSpan());
            case FieldNode.Reference reference -> Copies.text(bytes(), reference.valueSpan());
        };
    }

    private String json() {
        return "{\"exchange\":" + quoted(citation.cite()) + ",\"side\":"
                + quoted(citation.side().id()) + ",\"path\":"
                + quoted(citation.path()) + ",\"type\":" + quoted(spot.node().type()) + ",\"value\":" + quoted(value())
                + ",\"layer\":" + citation.layer() + ",\"offset\":" + span.offset() + ",\"length\":" + span.length()
                + ",\"bytes\":\"" + HexFormat.of().formatHex(bytes().toArray(span)) + "\",\"evidence\":"
                + quoted(citation.evidence()) + "}";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> out.append(c < 0x20 || Character.isSurrogate(c) ? escape(c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }

    private static String escape(char c) {
        return "\\u" + HexFormat.of().toHexDigits(c);
    }

    /// A list entry; the value in a code span that no backtick can end.
    private String markdown() {
        String shown = spot.node() instanceof FieldNode.Scalar scalar && !(scalar.value() instanceof FieldValue.Raw)
                ? Visible.of(scalar.value(), CODE_SPAN)
                : Visible.hex(bytes().slice(span), CODE_SPAN);
        String ticks = shown.contains("`") ? "`` " + shown + " ``" : "`" + shown + "`";
        return "- `" + citation.cite() + "` " + citation.side().id() + " `" + citation.path() + "`: " + ticks + " ["
                + citation.evidence() + "]";
    }
}
