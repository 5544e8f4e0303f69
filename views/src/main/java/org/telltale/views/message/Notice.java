package org.telltale.views.message;

import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Entropy;
import org.telltale.model.field.Outline;
import org.telltale.model.session.Side;
import org.telltale.views.words.Words;

/// What the inspector says instead of a tree, or above an opaque one.
public record Notice(String text, List<Way> ways) {
    private static final Words WORDS = Words.of(Notice.class);

    /// What the analyst may do about it.
    public enum Way {
        READ_AS,
        SAVE_BYTES,
        FIND_SIMILAR,
        RETRY;

        public String words() {
            return WORDS.say("way." + name());
        }
    }

    /// Bytes at or above this many bits a byte look encrypted or compressed, as far as their number allows.
    private static final double DENSE = 0.85;

    static final Notice NONE = new Notice("", List.of());

    public Notice {
        ways = List.copyOf(ways);
    }

    static Notice nothingChosen() {
        return new Notice(WORDS.say("nothing.chosen"), List.of());
    }

    static Notice failed() {
        return new Notice(WORDS.say("failed"), List.of(Way.RETRY));
    }

    static Notice of(LoadedMessage message) {
        Side side = message.tree().side();
        if (!message.has(side)) {
            return new Notice(WORDS.say("missing." + side), List.of());
        }
        if (message.outline().isEmpty()) {
            return new Notice(WORDS.say("empty." + message.tree().part() + "." + side), List.of());
        }
        return message.isOpaque() ? opaque(message.outline().get()) : NONE;
    }

    private static Notice opaque(Outline outline) {
        Bytes bytes = outline.layer(0).bytes();
        double entropy = Entropy.of(bytes);
        double most = Math.min(8, Math.log(Math.max(2.0, (double) bytes.size())) / Math.log(2));
        String text = WORDS.say(entropy >= DENSE * most ? "opaque.dense" : "opaque.plain", bytes.size(), entropy);
        return new Notice(text, List.of(Way.READ_AS, Way.SAVE_BYTES, Way.FIND_SIMILAR));
    }
}
