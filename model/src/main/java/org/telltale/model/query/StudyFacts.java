package org.telltale.model.query;

import java.util.Optional;
import java.util.function.Predicate;
import org.telltale.model.coverage.TagMap;
import org.telltale.model.detect.ValueSearch;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Tag;

/// What filters ask of a study's tags and values, worked out when first asked for. Confined to one thread.
public final class StudyFacts implements QueryFacts {
    private final Study study;
    private final JobContext job;
    private Optional<TagMap> map = Optional.empty();

    public StudyFacts(Study study, JobContext job) {
        this.study = study;
        this.job = job;
    }

    public TagMap tags() {
        TagMap known = map.orElseGet(() -> TagMap.of(study, job));
        map = Optional.of(known);
        return known;
    }

    @Override
    public boolean tagged(int row, Predicate<String> category) {
        return !study.state().tags().isEmpty()
                && tags().tags(row).stream().map(Tag::category).anyMatch(category);
    }

    @Override
    public int[] rowsWithValue(String value) {
        return new ValueSearch(study)
                .find(ValueSearch.Query.of(value), job).rows().stream().toArray();
    }
}
