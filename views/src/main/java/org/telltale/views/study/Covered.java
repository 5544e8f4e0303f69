package org.telltale.views.study;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Tag;

/// Which rows the study's tags cover. Immutable; the bit sets are not to be changed.
public final class Covered {
    /// A tag with its category and its rows.
    ///
    /// @param rows rows of the exchange table that hold something it covers
    /// @param carried those of them that came after somebody last looked
    public record Cover(Tag tag, Category category, BitSet rows, BitSet carried) {}

    public static final Covered NOTHING = new Covered(List.of());

    private final List<Cover> covers;
    private final Map<String, Integer> weights = new HashMap<>();
    private final BitSet reported = new BitSet();

    public Covered(List<Cover> covers) {
        this.covers = List.copyOf(covers);
        for (Cover cover : covers) {
            weights.merge(cover.category.id(), cover.rows.cardinality(), Integer::sum);
            if (!cover.category.isNoFinding()) {
                reported.or(cover.rows);
            }
        }
    }

    public List<Cover> covers() {
        return covers;
    }

    /// Rows that hold something that is reported.
    public BitSet reported() {
        return reported;
    }

    /// Different categories of a row, rarest in the study first.
    public List<Category> at(int row) {
        return IntStream.range(0, covers.size())
                .mapToObj(covers::get)
                .filter(cover -> cover.rows.get(row))
                .map(Cover::category)
                .distinct()
                .sorted(Comparator.comparingInt(category -> weights.getOrDefault(category.id(), 0)))
                .toList();
    }

    /// The reported category that the study-wide count makes rarest among a row's.
    public Optional<Category> rarest(int row) {
        return at(row).stream().filter(category -> !category.isNoFinding()).findFirst();
    }

    public Optional<Cover> of(String tag) {
        return covers.stream().filter(cover -> cover.tag.id().equals(tag)).findFirst();
    }
}
