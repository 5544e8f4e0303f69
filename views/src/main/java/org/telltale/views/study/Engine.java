package org.telltale.views.study;

import java.util.BitSet;
import org.telltale.model.job.JobContext;
import org.telltale.model.query.Query;
import org.telltale.model.study.Study;

/// The slow questions that panes ask of a study. Called on worker threads.
public interface Engine {
    /// Which rows the tags cover.
    Covered cover(Study study, JobContext job);

    /// Rows that pass a filter.
    ///
    /// @throws org.telltale.model.query.QuerySyntaxException where a value does not fit its subject
    BitSet filter(Study study, Covered covered, Query query, JobContext job);
}
