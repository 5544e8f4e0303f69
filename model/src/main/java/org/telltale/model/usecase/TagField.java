package org.telltale.model.usecase;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Rules;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Tag;

/// Adds and confirms tags. What is in the study at that moment counts as looked at; what comes later is carried over.
public final class TagField {
    private final Study study;

    public TagField(Study study) {
        this.study = study;
    }

    /// Tags what criteria cover, and gives the tag back.
    ///
    /// @throws IllegalArgumentException when the category is unknown, or a pattern is none
    public Tag add(String category, String label, Criteria what, Certainty certainty, String reason)
            throws IOException {
        study.state().categories().require(category);
        study.apply(new Edit.AddTag(
                category,
                label,
                what.scope(),
                what.side(),
                what.guard(),
                certainty,
                what.exceptions(),
                reason,
                captures()));
        return study.state().tags().getLast();
    }

    /// Takes a tag back; its places are no finding any more.
    ///
    /// @throws IllegalArgumentException when there is no such tag
    public void remove(String tag) throws IOException {
        study.apply(new Edit.RemoveTag(entry(tag)));
    }

    /// Takes everything that a tag covers now as looked at.
    ///
    /// @throws IllegalArgumentException when there is no such tag
    public void confirm(String tag) throws IOException {
        study.apply(new Edit.ConfirmTag(entry(tag), captures()));
    }

    /// Applies rules that the study does not have yet, to everything that is in it now.
    ///
    /// @return what was applied
    public List<Edit> apply(Rules rules) throws IOException {
        List<Edit> missing = rules.missing(study.state(), captures());
        for (Edit edit : missing) {
            study.apply(edit);
        }
        return missing;
    }

    private String entry(String tag) {
        boolean there = study.state().tags().stream().anyMatch(one -> one.id().equals(tag));
        Optional<String> entry = there ? study.state().entryOf(tag) : Optional.empty();
        return entry.orElseThrow(() -> new IllegalArgumentException("no tag '" + tag + "'"));
    }

    private Set<Sha256> captures() {
        Set<Sha256> captures = new HashSet<>();
        study.sessions().stream().map(Session::capture).forEach(captures::add);
        return captures;
    }
}
