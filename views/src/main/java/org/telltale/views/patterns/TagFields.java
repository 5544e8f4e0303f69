package org.telltale.views.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Category;
import org.telltale.views.study.Covered;

/// Which fields the tags cover. Immutable; what is known of a tag is taken over to the next one.
final class TagFields {
    static final TagFields NOTHING = new TagFields(new Object(), Map.of(), List.of());

    private record Known(Category category, Set<Survey.Spot> spots) {}

    private final Object fields;
    private final Map<Criteria, Set<Survey.Spot>> byCriteria;
    private final List<Known> all;

    private TagFields(Object fields, Map<Criteria, Set<Survey.Spot>> byCriteria, List<Known> all) {
        this.fields = fields;
        this.byCriteria = byCriteria;
        this.all = all;
    }

    TagFields renewed(Study study, Covered covered, JobContext job) {
        Object now = study.fields();
        Coverer coverer = new Coverer(study);
        Map<Criteria, Set<Survey.Spot>> known = new HashMap<>();
        List<Known> next = new ArrayList<>();
        for (Covered.Cover cover : covered.covers()) {
            Criteria criteria = Criteria.of(cover.tag());
            Set<Survey.Spot> spots = now == fields && byCriteria.containsKey(criteria)
                    ? byCriteria.getOrDefault(criteria, Set.of())
                    : spots(coverer, criteria, job);
            known.put(criteria, spots);
            next.add(new Known(cover.category(), spots));
        }
        return new TagFields(now, known, List.copyOf(next));
    }

    private static Set<Survey.Spot> spots(Coverer coverer, Criteria criteria, JobContext job) {
        Set<Survey.Spot> spots = new HashSet<>();
        var table = coverer.table();
        coverer.visit(criteria, job, (body, places) -> {
            var endpoint = table.endpoints().get(table.endpoint(body.rows().first()));
            places.forEach(place -> spots.add(new Survey.Spot(
                    endpoint, body.side(), place.trail().pattern().print())));
        });
        return spots;
    }

    /// Categories of tags that cover any of these fields.
    List<Category> of(Set<Survey.Spot> spots) {
        return all.stream()
                .filter(known -> spots.stream().anyMatch(known.spots()::contains))
                .map(Known::category)
                .distinct()
                .toList();
    }
}
