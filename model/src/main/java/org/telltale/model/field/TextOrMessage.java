package org.telltale.model.field;

import java.util.Optional;

/// What a length-delimited protobuf value proves about the pattern it stands at. Where a pattern has instances that
/// are [#BOTH], the others decide.
public enum TextOrMessage {
    /// Clean text and no message.
    TEXT,
    /// A message and no clean text.
    MESSAGE,
    /// Clean text that is also a full message.
    BOTH;

    /// Empty for nodes that prove nothing: empty values, bytes, other types.
    public static Optional<TextOrMessage> of(FieldNode node) {
        boolean text = node.type().equals("text") && node.valueLength() > 0;
        boolean message = node.type().equals("message") && node instanceof FieldNode.Group;
        if (!text && !message) {
            return Optional.empty();
        }
        return Optional.of(node.doubtful() ? BOTH : text ? TEXT : MESSAGE);
    }
}
