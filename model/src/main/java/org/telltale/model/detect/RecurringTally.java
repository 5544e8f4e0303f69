package org.telltale.model.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex.ValueUse;

/// Counts in which exchanges values stand, by how they stand there.
final class RecurringTally {
    private final ExchangeTable table;
    private final List<Wanted> wanted;
    private final List<Map<String, BitSet>> rows = new ArrayList<>();
    private final long[] occurrences;

    /// @param wanted each with its place in the list as index
    RecurringTally(ExchangeTable table, List<Wanted> wanted) {
        this.table = table;
        this.wanted = wanted;
        wanted.forEach(_ -> rows.add(new HashMap<>()));
        occurrences = new long[wanted.size()];
    }

    void look(Bodies bodies, Rows among, JobContext job) {
        Sought sought = new Sought(wanted);
        for (Side side : wanted.isEmpty() ? new Side[0] : Side.values()) {
            bodies.visit(among, side, job, body -> take(body.rows(), BodySearch.search(body.layer(), sought)));
        }
    }

    private void take(Rows carriers, List<Match> matches) {
        Map<Integer, Set<FieldNode>> fields = new HashMap<>();
        for (Match match : matches) {
            BitSet standing = rows.get(match.value()).computeIfAbsent(as(match), _ -> new BitSet());
            if (fields.computeIfAbsent(match.value(), _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(match.trail().node())) {
                occurrences[match.value()] += carriers.size();
            }
            carriers.stream().forEach(standing::set);
        }
    }

    private static String as(Match match) {
        FieldNode node = match.trail().node();
        boolean butOne = node.valueOffset() == match.span().offset()
                && node.valueLength() == match.span().length() + 1;
        return switch (match.encoding()) {
            case VARINT -> "number";
            case TEXT ->
                butOne && match.trail().layer().bytes().at(match.span().end()) == 0 ? "text, NUL-ended" : "text";
            default -> match.encoding().id();
        };
    }

    /// What was counted of a value; not counted in any encoding where equal values are more.
    Recurring.Value value(int index, ValueUse equal) {
        BitSet all = new BitSet();
        List<Recurring.Seen> seen = new ArrayList<>();
        rows.get(index).forEach((as, standing) -> {
            all.or(standing);
            seen.add(new Recurring.Seen(as, standing.cardinality()));
        });
        if (all.cardinality() < equal.exchanges()) {
            return new Recurring.Value(equal, List.of());
        }
        seen.sort(Comparator.comparingInt((Recurring.Seen s) -> -s.exchanges()).thenComparing(Recurring.Seen::as));
        ValueUse use = new ValueUse(
                equal.value(),
                equal.types(),
                (int) all.stream().map(table::endpoint).distinct().count(),
                (int) all.stream().map(table::session).distinct().count(),
                all.cardinality(),
                occurrences[index]);
        return new Recurring.Value(use, seen);
    }

    /// The values that are another one in hexadecimal, Base64 or percent-encoded: what they count, that one does.
    Set<Integer> spellings() {
        Map<Bytes, Integer> known = new HashMap<>();
        for (Wanted value : wanted) {
            for (Needle needle : value.needles()) {
                switch (needle.encoding()) {
                    case HEX, BASE64, PERCENT, PERCENT_TWICE -> known.putIfAbsent(needle.bytes(), value.index());
                    default -> {}
                }
            }
        }
        Set<Integer> spellings = new HashSet<>();
        for (Wanted value : wanted) {
            Bytes text = Bytes.of(value.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (known.getOrDefault(text, value.index()) != value.index()) {
                spellings.add(value.index());
            }
        }
        return spellings;
    }
}
