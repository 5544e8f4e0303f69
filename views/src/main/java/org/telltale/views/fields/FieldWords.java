package org.telltale.views.fields;

import java.util.Locale;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Entropy;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Spot;
import org.telltale.views.text.Visible;
import org.telltale.views.words.Words;

/// What the columns of the tree say about a node.
public final class FieldWords {
    private static final Words WORDS = Words.of(FieldWords.class);

    private static final int LINE = 240;
    private static final int SHORT = 24;

    private FieldWords() {}

    /// The key as it stands among its siblings: `4`, `4 [6]` where it is repeated, `[3]` for an element.
    ///
    /// @param ordinal the number among siblings of its key, or -1 where it is the only one
    static String key(Key key, int ordinal) {
        return switch (key) {
            case Key.Element element -> "[" + element.index() + "]";
            case Key.Name name -> {
                String duplicate = name.duplicate() > 0 ? "~" + name.duplicate() : "";
                yield Visible.cut(name.text(), LINE) + duplicate + (ordinal >= 0 ? " [" + ordinal + "]" : "");
            }
        };
    }

    /// The word for how the value is read, or the decoders of what is inside: `base64 › protobuf`.
    static String readAs(Spot spot, Optional<String> chosen) {
        StringBuilder chain = new StringBuilder();
        Optional<Spot> inside = spot.inside();
        while (inside.isPresent()) {
            chain.append(chain.isEmpty() ? "" : " › ")
                    .append(inside.get().layer().decoder());
            inside = inside.filter(root -> root.layer().isWrapping()).flatMap(Spot::inside);
        }
        return chain.isEmpty()
                ? shown(spot, chosen)
                        .map(NumberWords::reading)
                        .orElse(spot.node().type())
                : chain.toString();
    }

    /// The value in one line, as it is read.
    static String line(Spot spot, Optional<String> chosen) {
        return shown(spot, chosen).map(NumberWords::text).orElseGet(() -> line(spot.node()));
    }

    private static Optional<NumberWords> shown(Spot spot, Optional<String> chosen) {
        return spot.node() instanceof FieldNode.Scalar scalar
                ? NumberWords.of(scalar.type(), scalar.value(), chosen)
                : Optional.empty();
    }

    private static String line(FieldNode node) {
        return switch (node) {
            case FieldNode.Group group -> fields(group);
            case FieldNode.Scalar scalar -> value(scalar.value(), LINE);
            case FieldNode.Opaque opaque -> value(opaque.value(), LINE);
            case FieldNode.Reference reference -> WORDS.say("reference", reference.target());
        };
    }

    /// The value as it stands, for a tooltip; cut beyond `limit` characters.
    static String whole(FieldNode node, int limit) {
        return switch (node) {
            case FieldNode.Scalar scalar -> Visible.of(scalar.value(), limit);
            case FieldNode.Opaque opaque -> opaque.why() + "\n" + Visible.of(opaque.value(), limit);
            case FieldNode.Group _, FieldNode.Reference _ -> line(node);
        };
    }

    private static String fields(FieldNode.Group group) {
        int count = group.children().size();
        boolean elements = count > 0 && group.children().getFirst().key() instanceof Key.Element;
        return WORDS.say(elements ? "group.elements" : "group.fields", count, size(group.valueLength()));
    }

    private static String value(FieldValue value, int limit) {
        return value instanceof FieldValue.Raw raw && raw.bytes().size() > SHORT
                ? opaque(raw.bytes())
                : Visible.of(value, limit);
    }

    /// As in `3,104 bytes, entropy 7.9`.
    public static String opaque(Bytes bytes) {
        return WORDS.say("opaque", bytes.size(), Entropy.of(bytes));
    }

    /// As in `15 B`; bytes are always counted in full.
    public static String size(long bytes) {
        return String.format(Locale.ROOT, "%,d B", bytes);
    }
}
