package org.telltale.views.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.telltale.model.session.Endpoint;
import org.telltale.model.tag.TagScope;
import org.telltale.views.study.Subject;
import org.telltale.views.words.Words;

/// A way a tag can cover a field, by the number and the words of the strip.
///
/// @param number 1 to 5, the key that chooses it
public record ScopeOption(int number, String text, TagScope scope) {
    private static final Words WORDS = Words.of(ScopeOption.class);

    /// All that apply to a field, from narrow to wide; *only here* is the last.
    static List<ScopeOption> of(Subject subject, String endpointName) {
        List<ScopeOption> all = new ArrayList<>();
        Set<Endpoint> here = Set.of(subject.endpoint());
        all.add(new ScopeOption(
                1, WORDS.say("scope.endpoint", endpointName), new TagScope.AtEndpoints(here, subject.pattern())));
        subject.shape()
                .filter(_ -> !subject.member().isEmpty())
                .ifPresent(shape -> all.add(new ScopeOption(
                        2,
                        WORDS.say(shape.keys() < 4 ? "scope.small-shape" : "scope.shape"),
                        new TagScope.OfShape(shape.text(), subject.member()))));
        if (!subject.value().isBlank()) {
            all.add(new ScopeOption(3, WORDS.say("scope.value"), new TagScope.OfValue(subject.value())));
        }
        all.add(
                subject.host().isEmpty()
                        ? new ScopeOption(4, WORDS.say("scope.everywhere"), new TagScope.Everywhere(subject.pattern()))
                        : new ScopeOption(
                                4,
                                WORDS.say("scope.host", subject.host()),
                                new TagScope.AtHost(subject.host(), subject.pattern())));
        all.add(new ScopeOption(5, WORDS.say("scope.once"), new TagScope.Once(subject.exchange(), subject.path())));
        return all;
    }
}
