package org.telltale.views.tags;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;
import org.telltale.views.study.Subject;

/// A tag as it stands in the strip.
///
/// @param scope number of the chosen [ScopeOption]
/// @param guarded whether it holds only where `guard` does
/// @param exceptions as in [org.telltale.model.tag.Tag]
record Draft(
        Subject subject,
        String category,
        List<ScopeOption> options,
        int scope,
        boolean guarded,
        Optional<Guard> guard,
        Certainty certainty,
        String label,
        String reason,
        List<String> exceptions) {
    static Draft of(Subject subject, String category, List<ScopeOption> options) {
        return new Draft(
                subject,
                category,
                options,
                1,
                false,
                subject.siblings().stream().findFirst(),
                Certainty.CERTAIN,
                "",
                "",
                List.of());
    }

    ScopeOption option() {
        return options.stream()
                .filter(option -> option.number() == scope)
                .findFirst()
                .orElse(options.getFirst());
    }

    Criteria criteria(ScopeOption of, boolean withGuard) {
        return new Criteria(of.scope(), subject.side(), withGuard ? guard : Optional.empty(), exceptions, Set.of());
    }

    /// The edit that makes this tag, with all captures that are there now as looked at.
    Edit.AddTag edit(ExchangeTable table) {
        Set<Sha256> seen = table.sessions().stream().map(Session::capture).collect(Collectors.toSet());
        return new Edit.AddTag(
                category,
                label,
                option().scope(),
                subject.side(),
                guarded ? guard : Optional.empty(),
                certainty,
                exceptions,
                reason,
                seen);
    }

    Draft category(String id) {
        return new Draft(subject, id, options, scope, guarded, guard, certainty, label, reason, exceptions);
    }

    Draft scope(int number) {
        return new Draft(subject, category, options, number, guarded, guard, certainty, label, reason, exceptions);
    }

    Draft guarded(boolean on, Optional<Guard> by) {
        return new Draft(subject, category, options, scope, on, by, certainty, label, reason, exceptions);
    }

    Draft certainty(Certainty now) {
        return new Draft(subject, category, options, scope, guarded, guard, now, label, reason, exceptions);
    }

    Draft words(String newLabel, String newReason) {
        return new Draft(subject, category, options, scope, guarded, guard, certainty, newLabel, newReason, exceptions);
    }

    Draft except(List<String> values) {
        return new Draft(subject, category, options, scope, guarded, guard, certainty, label, reason, values);
    }
}
