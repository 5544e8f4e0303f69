package org.telltale.app.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.telltale.model.coverage.TagMap;
import org.telltale.model.job.JobContext;
import org.telltale.model.query.Asides;
import org.telltale.model.query.QueryFacts;
import org.telltale.model.query.StudyFacts;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Tag;

/// The tags of a study by row, place and field, worked out when first asked for.
final class Judgements implements QueryFacts {
    private final Study study;
    private final StudyFacts facts;

    private Judgements(Study study) {
        this.study = study;
        this.facts = new StudyFacts(study, JobContext.NONE);
    }

    static Judgements of(Study study) {
        return new Judgements(study);
    }

    TagMap map() {
        return facts.tags();
    }

    private boolean none() {
        return study.state().tags().isEmpty();
    }

    /// Ids of the tags that cover a row, those of the rarest category first.
    List<String> tags(int row) {
        return none() ? List.of() : map().tags(row).stream().map(Tag::id).toList();
    }

    /// Path to ids of the tags that cover the field there.
    Map<String, List<String>> tags(RecordId record, Side side) {
        Map<String, List<String>> tags = new HashMap<>();
        OptionalInt row = study.exchanges().row(record);
        if (none() || row.isEmpty()) {
            return tags;
        }
        for (TagMap.Tagged tagged : map().places(row.getAsInt())) {
            if (tagged.tag().side() == side) {
                tags.computeIfAbsent(tagged.spot().path(), _ -> new ArrayList<>())
                        .add(tagged.tag().id());
            }
        }
        return tags;
    }

    /// A pattern of one side of an endpoint, as a key of [#tagsOfFields].
    record FieldKey(Endpoint endpoint, Side side, String pattern) {}

    static FieldKey field(FieldIndex.Field field) {
        return new FieldKey(field.endpoint(), field.side(), field.pattern());
    }

    /// Ids of the tags that cover a field in any exchange.
    Map<FieldKey, List<String>> tagsOfFields() {
        Map<FieldKey, Set<String>> found = new HashMap<>();
        if (!none()) {
            ExchangeTable table = study.exchanges();
            map().rows().stream().forEach(row -> {
                Endpoint endpoint = table.endpoints().get(table.endpoint(row));
                for (TagMap.Tagged tagged : map().places(row)) {
                    String pattern = tagged.spot().trail().pattern().print();
                    found.computeIfAbsent(new FieldKey(endpoint, tagged.tag().side(), pattern), _ -> new TreeSet<>())
                            .add(tagged.tag().id());
                }
            });
        }
        Map<FieldKey, List<String>> tags = new HashMap<>();
        found.forEach((field, ids) -> tags.put(field, List.copyOf(ids)));
        return tags;
    }

    @Override
    public boolean tagged(int row, Predicate<String> category) {
        return facts.tagged(row, category);
    }

    @Override
    public int[] rowsWithValue(String value) {
        return facts.rowsWithValue(value);
    }

    /// Rows that were set aside.
    BitSet aside() {
        return Asides.of(study, this, JobContext.NONE).rows();
    }
}
