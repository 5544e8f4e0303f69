package org.telltale.model.schema;

import java.util.Optional;
import org.telltale.model.field.Reading;

/// What a schema says about one node.
///
/// @param member its declaration; empty where the message has no field of that number
/// @param owner the message that it stands in
/// @param value the value as declared; empty where the bytes do not fit the declaration
public record Meaning(Optional<Member> member, MessageType owner, Optional<String> value) {
    /// The declared name; empty for a field outside the schema.
    public String name() {
        return member.map(Member::name).orElse("");
    }

    /// `sint32 of acme.Ping`, or that it is not in there.
    public String words() {
        String declared = member.map(Member::words).orElse("unknown");
        return member.isPresent() && value.isEmpty()
                ? declared + " of " + owner.name() + ", which these bytes are not"
                : declared + " of " + owner.name();
    }

    /// The declared way to read the node, where its bytes fit.
    public Optional<Reading> reading() {
        return value.map(
                text -> new Reading(member.map(Member::kind).orElse(Kind.BYTES).word(), text, words()));
    }
}
