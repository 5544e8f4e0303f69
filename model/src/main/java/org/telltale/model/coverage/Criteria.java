package org.telltale.model.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.Tag;
import org.telltale.model.tag.TagScope;

/// What decides which fields a tag covers; also a tag that is still being thought about.
///
/// @param exceptions as in [Tag]
/// @param confirmed as in [Tag]
public record Criteria(
        TagScope scope, Side side, Optional<Guard> guard, List<String> exceptions, Set<Sha256> confirmed) {
    public Criteria {
        exceptions = List.copyOf(exceptions);
        confirmed = Set.copyOf(confirmed);
    }

    public static Criteria of(Tag tag) {
        return new Criteria(tag.scope(), tag.side(), tag.guard(), tag.exceptions(), tag.confirmed());
    }

    /// A scope without guard or exceptions, of which nothing was looked at yet.
    public static Criteria of(TagScope scope, Side side) {
        return new Criteria(scope, side, Optional.empty(), List.of(), Set.of());
    }

    public Criteria where(Guard sibling) {
        return new Criteria(scope, side, Optional.of(sibling), exceptions, confirmed);
    }

    public Criteria except(List<String> values) {
        return new Criteria(scope, side, guard, values, confirmed);
    }
}
