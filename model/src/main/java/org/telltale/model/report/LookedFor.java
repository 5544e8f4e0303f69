package org.telltale.model.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.telltale.model.detect.Bodies;
import org.telltale.model.detect.ValueSearch;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Study;

/// A kept search, run again when the report is made.
///
/// @param found requests that hold the value in any encoding
public record LookedFor(Edit.LookFor search, int sessions, int requests, int found) {
    static List<LookedFor> of(Study study, BitSet aside, JobContext job) {
        if (study.state().lookedFor().isEmpty()) {
            return List.of();
        }
        ValueSearch values = new ValueSearch(new Bodies(study, aside));
        List<LookedFor> all = new ArrayList<>();
        for (Edit.LookFor search : study.state().lookedFor()) {
            int found = values.find(new ValueSearch.Query(List.of(search.value()), search.tolerance(), false), job)
                    .rows()
                    .size();
            int requests = study.exchanges().size() - aside.cardinality();
            all.add(new LookedFor(search, study.exchanges().sessions().size(), requests, found));
        }
        return all;
    }
}
