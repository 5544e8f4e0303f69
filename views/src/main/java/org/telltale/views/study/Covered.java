package org.telltale.views.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.telltale.model.coverage.Coverage;
import org.telltale.model.coverage.TagMap;
import org.telltale.model.detect.ValueSearch;
import org.telltale.model.job.JobContext;
import org.telltale.model.query.QueryFacts;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Tag;

/// Which rows the study's tags cover, at one moment. Immutable; the bit sets are not to be changed.
public final class Covered {
    /// A tag with its category and what it covers.
    public record Cover(Tag tag, Category category, Coverage coverage) {}

    public static final Covered NOTHING = new Covered(Optional.empty(), List.of());

    private final Optional<TagMap> map;
    private final List<Cover> covers;
    private final Map<String, Category> categories = new HashMap<>();
    private final BitSet reported = new BitSet();

    private Covered(Optional<TagMap> map, List<Cover> covers) {
        this.map = map;
        this.covers = List.copyOf(covers);
        for (Cover cover : covers) {
            categories.put(cover.category.id(), cover.category);
            if (!cover.category.isNoFinding()) {
                cover.coverage.rows().stream().forEach(reported::set);
            }
        }
    }

    /// What the tags cover now, made from this one where little has changed. On a worker thread.
    Covered renewed(Study study, Categories known, JobContext job) {
        TagMap now = map.isPresent() ? map.get().renewed(job) : TagMap.of(study, job);
        List<Cover> all = new ArrayList<>();
        for (Tag tag : study.state().tags()) {
            all.add(new Cover(tag, category(known, tag.category()), now.coverage(tag)));
        }
        return new Covered(Optional.of(now), all);
    }

    /// The category of an id; one that this version does not know is shown as it is written, without a hue.
    static Category category(Categories known, String id) {
        return known.find(id).orElseGet(() -> new Category(id, "???", Category.Family.TECHNICAL, ""));
    }

    public List<Cover> covers() {
        return covers;
    }

    public Optional<Cover> of(String tag) {
        return covers.stream().filter(cover -> cover.tag.id().equals(tag)).findFirst();
    }

    /// Rows that hold something that is reported.
    public BitSet reported() {
        return reported;
    }

    /// Different categories of a row, rarest in the study first.
    public List<Category> at(int row) {
        List<Tag> tags = map.map(m -> m.tags(row)).orElse(List.of());
        return tags.stream()
                .map(tag -> Optional.ofNullable(categories.get(tag.category())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// Every covered place of a row. Decodes the exchange: on a worker thread.
    public List<TagMap.Tagged> places(int row) {
        return map.map(m -> m.places(row)).orElse(List.of());
    }

    /// How many rows each category covers, in the order of tags.
    public Map<Category, BitSet> byCategory() {
        Map<Category, BitSet> rows = new LinkedHashMap<>();
        for (Cover cover : covers) {
            BitSet set = rows.computeIfAbsent(cover.category, _ -> new BitSet());
            cover.coverage.rows().stream().forEach(set::set);
        }
        return rows;
    }

    /// What a filter asks of tags and values.
    QueryFacts facts(Study study, JobContext job) {
        return new QueryFacts() {
            @Override
            public boolean tagged(int row, Predicate<String> category) {
                Set<String> ids = new HashSet<>();
                map.map(m -> m.tags(row)).orElse(List.of()).forEach(tag -> ids.add(tag.category()));
                return ids.stream().anyMatch(id -> category.test(id) || category.test(id.replaceFirst("/.*", "")));
            }

            @Override
            public int[] rowsWithValue(String value) {
                return new ValueSearch(study)
                        .find(ValueSearch.Query.of(value), job).rows().stream().toArray();
            }
        };
    }
}
