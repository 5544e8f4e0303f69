package org.telltale.model.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Tag;

/// Which tags cover which exchanges, and which bytes in them. Immutable; [#renewed] makes the next one and works out
/// only what changed.
public final class TagMap {
    /// A place that a tag covers.
    ///
    /// @param carriedOver whether nobody looked at it since its session was imported
    public record Tagged(Tag tag, Spot spot, boolean carriedOver) {}

    private record Known(Criteria criteria, Coverage coverage, BitSet rows) {}

    private final Study study;
    private final Object exchanges;

    /// Made for the first tag: it wants the index of fields, which takes its time on a large study.
    private final Optional<Coverer> coverer;

    private final List<Tag> tags;
    private final Map<Criteria, Known> known;
    private final List<Tag> rarestFirst;

    private TagMap(
            Study study, Object exchanges, Optional<Coverer> coverer, List<Tag> tags, Map<Criteria, Known> known) {
        this.study = study;
        this.exchanges = exchanges;
        this.coverer = coverer;
        this.tags = tags;
        this.known = known;
        this.rarestFirst = byRarity();
    }

    public static TagMap of(Study study, JobContext job) {
        return make(study, Map.of(), Optional.empty(), job);
    }

    /// The map for the study as it is now.
    public TagMap renewed(JobContext job) {
        return study.exchanges() == exchanges
                ? make(study, known, coverer, job)
                : make(study, Map.of(), Optional.empty(), job);
    }

    private static TagMap make(Study study, Map<Criteria, Known> before, Optional<Coverer> made, JobContext job) {
        Object exchanges = study.exchanges();
        List<Tag> tags = study.state().tags();
        Optional<Coverer> coverer = tags.isEmpty() ? made : Optional.of(made.orElseGet(() -> new Coverer(study)));
        Map<Criteria, Known> known = new HashMap<>();
        for (Tag tag : tags) {
            Criteria criteria = Criteria.of(tag);
            Known old = before.get(criteria);
            known.put(criteria, old != null ? old : cover(coverer.orElseThrow(), criteria, job));
        }
        return new TagMap(study, exchanges, coverer, tags, known);
    }

    private static Known cover(Coverer coverer, Criteria criteria, JobContext job) {
        Coverage coverage = coverer.cover(criteria, job);
        return new Known(criteria, coverage, coverage.rows().toBitSet());
    }

    /// Exchanges of all tags of a group together decide how rare it is; equally rare ones keep the tags' order. What was
    /// looked at and not reported comes last.
    private List<Tag> byRarity() {
        Map<String, BitSet> rows = new HashMap<>();
        for (Tag tag : tags) {
            rows.computeIfAbsent(group(tag), _ -> new BitSet())
                    .or(known(tag).map(Known::rows).orElseGet(BitSet::new));
        }
        return tags.stream()
                .sorted(Comparator.comparing((Tag tag) -> tag.category().equals(Categories.NO_FINDING))
                        .thenComparingInt(tag ->
                                rows.getOrDefault(group(tag), new BitSet()).cardinality()))
                .toList();
    }

    private static String group(Tag tag) {
        int slash = tag.category().indexOf('/');
        return slash < 0 ? tag.category() : tag.category().substring(0, slash);
    }

    private Optional<Known> known(Tag tag) {
        return Optional.ofNullable(known.get(Criteria.of(tag)));
    }

    /// What a tag covers; nothing where it is not among the study's tags.
    public Coverage coverage(Tag tag) {
        return known(tag).map(Known::coverage).orElse(Coverage.NONE);
    }

    /// The tags that cover a row, those of the group rarest in the study first.
    public List<Tag> tags(int row) {
        List<Tag> found = new ArrayList<>();
        for (Tag tag : rarestFirst) {
            if (known(tag).filter(k -> k.rows.get(row)).isPresent()) {
                found.add(tag);
            }
        }
        return found;
    }

    /// Rows that any tag covers.
    public BitSet rows() {
        BitSet all = new BitSet();
        known.values().forEach(k -> all.or(k.rows));
        return all;
    }

    /// Rows that tags of these categories cover, given by id or group (`identifier`).
    public BitSet rows(String category) {
        BitSet all = new BitSet();
        for (Tag tag : tags) {
            if (tag.category().equals(category) || tag.category().startsWith(category + "/")) {
                known(tag).ifPresent(k -> all.or(k.rows));
            }
        }
        return all;
    }

    /// Every place that tags cover in an exchange, in the order of tags, then of fields. Decodes the exchange.
    public List<Tagged> places(int row) {
        List<Tagged> places = new ArrayList<>();
        for (Tag tag : tags) {
            Optional<Known> of = known(tag).filter(k -> k.rows.get(row));
            if (of.isPresent()) {
                boolean carried = of.get().coverage.carried().contains(row);
                coverer.orElseThrow()
                        .spots(of.get().criteria, row)
                        .forEach(spot -> places.add(new Tagged(tag, spot, carried)));
            }
        }
        return places;
    }
}
