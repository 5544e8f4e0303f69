package org.telltale.views.message;

import java.util.List;
import java.util.Locale;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Entropy;
import org.telltale.model.field.Outline;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;

/// What the inspector says instead of a tree, or above an opaque one.
public record Notice(String text, List<Way> ways) {
    /// What the analyst may do about it.
    public enum Way {
        READ_AS("Read as…"),
        SAVE_BYTES("Save bytes…"),
        FIND_SIMILAR("Find similar"),
        RETRY("Retry");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Bytes at or above this many bits a byte look encrypted or compressed, as far as their number allows.
    private static final double DENSE = 0.85;

    static final Notice NONE = new Notice("", List.of());
    static final Notice NOTHING_CHOSEN = new Notice("Select a request to read it here.", List.of());
    static final Notice FAILED =
            new Notice("This payload could not be read from the study's folder.", List.of(Way.RETRY));

    public Notice {
        ways = List.copyOf(ways);
    }

    static Notice of(LoadedMessage message) {
        Side side = message.tree().side();
        if (!message.has(side)) {
            return new Notice(
                    side == Side.RESPONSE
                            ? "These captures hold requests only."
                            : "Only the response of this exchange was recorded.",
                    List.of());
        }
        if (message.outline().isEmpty()) {
            return new Notice(empty(message.tree().part(), side), List.of());
        }
        return message.isOpaque() ? opaque(message.outline().get()) : NONE;
    }

    private static String empty(Part part, Side side) {
        String what = switch (part) {
            case BODY -> "No bytes were";
            case HEADERS -> "No headers were";
            case URL -> "No URL was";
        };
        return what + " recorded for this " + side.id() + ".";
    }

    private static Notice opaque(Outline outline) {
        Bytes bytes = outline.layer(0).bytes();
        double entropy = Entropy.of(bytes);
        double most = Math.min(8, Math.log(Math.max(2.0, (double) bytes.size())) / Math.log(2));
        String guess = entropy >= DENSE * most
                ? "encrypted or compressed by something unknown."
                : "in a format that nobody here reads.";
        String text = String.format(Locale.ROOT, "%,d bytes, entropy %.1f of 8 bits: %s", bytes.size(), entropy, guess);
        return new Notice(text, List.of(Way.READ_AS, Way.SAVE_BYTES, Way.FIND_SIMILAR));
    }
}
