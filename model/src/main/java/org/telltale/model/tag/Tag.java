package org.telltale.model.tag;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;

/// An analyst's judgement about a field.
///
/// @param id `t` and a number, in the order of the folded journals
/// @param category id of the category
/// @param label what the field is, in the analyst's words, or empty
/// @param side the side it is about
/// @param exceptions trimmed values that are not covered; the word `empty` stands for a value of no bytes
/// @param confirmed captures that were in the study when somebody last looked; occurrences in others are carried over
/// @param time when it was made, for the record of who did what; reports do not print it
public record Tag(
        String id,
        String category,
        String label,
        TagScope scope,
        Side side,
        Optional<Guard> guard,
        Certainty certainty,
        List<String> exceptions,
        String reason,
        String author,
        Instant time,
        Set<Sha256> confirmed) {
    public Tag {
        exceptions = List.copyOf(exceptions);
        confirmed = Set.copyOf(confirmed);
    }

    /// This tag with another scope.
    public Tag at(TagScope other) {
        return new Tag(id, category, label, other, side, guard, certainty, exceptions, reason, author, time, confirmed);
    }

    /// This tag, looked at in these captures as well.
    public Tag confirmedIn(Set<Sha256> captures) {
        Set<Sha256> all = new HashSet<>(confirmed);
        all.addAll(captures);
        return new Tag(id, category, label, scope, side, guard, certainty, exceptions, reason, author, time, all);
    }
}
