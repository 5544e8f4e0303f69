package org.telltale.views.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.coverage.Spot;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.TagScope;
import org.telltale.views.study.Covered;

/// Which values the tags cover. Immutable; what is known of a tag is taken over to the next one.
final class TagValues {
    static final TagValues NOTHING = new TagValues(new Object(), Map.of(), Map.of());

    /// Different values of one tag that are kept.
    private static final int MOST = 100_000;

    private final Object fields;
    private final Map<Criteria, Set<String>> byCriteria;
    private final Map<String, List<Category>> byValue;

    private TagValues(Object fields, Map<Criteria, Set<String>> byCriteria, Map<String, List<Category>> byValue) {
        this.fields = fields;
        this.byCriteria = byCriteria;
        this.byValue = byValue;
    }

    TagValues renewed(Study study, Covered covered, JobContext job) {
        Object now = study.fields();
        Coverer coverer = new Coverer(study);
        Map<Criteria, Set<String>> known = new HashMap<>();
        Map<String, List<Category>> next = new HashMap<>();
        for (Covered.Cover cover : covered.covers()) {
            Criteria criteria = Criteria.of(cover.tag());
            Set<String> values = now == fields && byCriteria.containsKey(criteria)
                    ? byCriteria.getOrDefault(criteria, Set.of())
                    : values(coverer, criteria, job);
            known.put(criteria, values);
            values.forEach(value -> add(next.computeIfAbsent(value, _ -> new ArrayList<>()), cover.category()));
        }
        return new TagValues(now, known, next);
    }

    private static void add(List<Category> categories, Category category) {
        if (!categories.contains(category)) {
            categories.add(category);
        }
    }

    private static Set<String> values(Coverer coverer, Criteria criteria, JobContext job) {
        Set<String> values = new HashSet<>();
        if (criteria.scope() instanceof TagScope.OfValue(String value)) {
            values.add(value);
        }
        coverer.visit(
                criteria,
                job,
                (_, spots) -> spots.stream()
                        .filter(spot -> !spot.whole() && values.size() < MOST)
                        .map(Spot::value)
                        .forEach(values::add));
        return values;
    }

    /// Categories of tags that cover a value, in the order of tags.
    List<Category> of(String value) {
        return byValue.getOrDefault(value, List.of());
    }
}
