package org.telltale.views.tags;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telltale.model.coverage.Coverage;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Tag;
import org.telltale.views.study.Covered;
import org.telltale.views.study.EditText;

/// Tags that cover fields which a tag being made would cover too. On a worker thread.
final class Others {
    /// Exchanges looked at for each tag: enough to find what they share, in a moment.
    private static final int SAMPLE = 40;

    private final Coverer coverer;
    private final Criteria mine;
    private final Coverage coverage;

    private Others(Study study, Criteria mine, Coverage coverage) {
        this.coverer = new Coverer(study);
        this.mine = mine;
        this.coverage = coverage;
    }

    /// Their labels, or where they hold.
    ///
    /// @param own the tag that is being made, which stands in the study already
    static List<String> of(
            Study study, Covered covered, Criteria mine, Coverage coverage, Edit.AddTag own, JobContext job) {
        Others others = new Others(study, mine, coverage);
        List<String> names = new ArrayList<>();
        for (Covered.Cover cover : covered.covers()) {
            job.check();
            Tag tag = cover.tag();
            boolean isOwn = tag.scope().equals(own.scope())
                    && tag.category().equals(own.category())
                    && tag.guard().equals(own.guard());
            if (!isOwn && others.shares(tag, cover.coverage())) {
                names.add(cover.category().code() + " "
                        + (tag.label().isEmpty() ? EditText.where(tag.scope()) : tag.label()));
            }
        }
        return names;
    }

    private boolean shares(Tag tag, Coverage theirs) {
        Criteria other = Criteria.of(tag);
        return tag.side() == mine.side()
                && theirs.rows().stream()
                        .filter(coverage.rows()::contains)
                        .limit(SAMPLE)
                        .anyMatch(row -> {
                            Set<String> paths = new HashSet<>();
                            coverer.spots(mine, row).forEach(spot -> paths.add(spot.path()));
                            return coverer.spots(other, row).stream().anyMatch(spot -> paths.contains(spot.path()));
                        });
    }
}
