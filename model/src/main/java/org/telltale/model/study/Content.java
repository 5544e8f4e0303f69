package org.telltale.model.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.telltale.model.session.Overlap;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.Sha256;

/// Captures whose records are equal one by one, and what of them is the head or tail of others, or recorded in others.
final class Content {
    /// A run of this content's records that stands in a content that comes before it.
    ///
    /// @param from first position here, from 0
    /// @param ownerFrom first position there
    private record Cut(int from, int length, Content owner, int ownerFrom) {
        boolean covers(int position) {
            return position >= from && position < from + length;
        }

        int want(int position) {
            return owner.run.want(position - from + ownerFrom);
        }
    }

    /// What a common run says of this content.
    record Relation(Overlap.Kind kind, Content with) {}

    private final RecordRun run;
    private final int[] failure;
    private final List<Sha256> captures = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final Map<Integer, Cut> twins = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private Optional<Sha256> whole = Optional.empty();

    Content(RecordRun run) {
        this.run = run;
        failure = run.failure();
    }

    RecordRun run() {
        return run;
    }

    /// Ascending by hash; the first owns the records.
    List<Sha256> captures() {
        return captures;
    }

    List<Relation> relations() {
        return relations;
    }

    /// Says that a file of this content is kept uncut.
    void keepWhole(Sha256 capture) {
        whole = whole.filter(earlier -> earlier.compareTo(capture) < 0).or(() -> Optional.of(capture));
    }

    /// The capture whose records stand for equal ones.
    Sha256 standing() {
        return whole.orElseGet(captures::getFirst);
    }

    /// Whether files of this content are one by more than chance.
    boolean tells() {
        return run.tells(0, run.size());
    }

    /// Looks for common runs with another content, else for recordings of one exchange, and lets the one with fewer
    /// records (tie: smaller hash) own them.
    void compare(Content other) {
        boolean owner = comesBefore(other);
        Content small = owner ? this : other;
        Content large = owner ? other : this;
        int atTail = large.run.tailIsHeadOf(small.run, small.failure);
        int atHead = small.run.tailIsHeadOf(large.run, large.failure);
        boolean tail = atTail > 0 && small.run.tells(0, atTail);
        boolean head = atHead > 0 && large.run.tells(0, atHead);
        if (tail) {
            large.cuts.add(new Cut(large.run.size() - atTail, atTail, small, 0));
        }
        if (head) {
            large.cuts.add(new Cut(0, atHead, small, small.run.size() - atHead));
        }
        boolean inside = Math.max(tail ? atTail : 0, head ? atHead : 0) == small.run.size();
        if (tail || head) {
            large.relate(inside ? Overlap.Kind.CONTAINS : Overlap.Kind.PARTIAL, small);
            small.relate(inside ? Overlap.Kind.CONTAINED : Overlap.Kind.PARTIAL, large);
            return;
        }
        Twins twins = Twins.of(large.run, small.run);
        if (twins.tell()) {
            twins.pairs().forEach(pair -> large.cut(pair.first(), small, pair.second()));
            large.relate(Overlap.Kind.SAME_RUN, small);
            small.relate(Overlap.Kind.SAME_RUN, large);
        } else if (atTail > 0 || atHead > 0 || twins.hint()) {
            large.relate(Overlap.Kind.TOO_LITTLE_TO_TELL, small);
            small.relate(Overlap.Kind.TOO_LITTLE_TO_TELL, large);
        }
    }

    /// Gives one of two records that are one to the content that holds more of it, or that comes first.
    private void cut(int here, Content small, int there) {
        if (small.run.want(there) > run.want(here)) {
            small.cut(new Cut(there, 1, this, here));
        } else {
            cut(new Cut(here, 1, small, there));
        }
    }

    private void cut(Cut twin) {
        twins.merge(twin.from(), twin, (a, b) -> first(a, b, twin.from()));
    }

    /// Of two owners of one record the one that holds: records have one order, so the search for an owner ends.
    private static Cut first(Cut a, Cut b, int position) {
        int more = Integer.compare(a.want(position), b.want(position));
        return more < 0 || more == 0 && a.owner().comesBefore(b.owner()) ? a : b;
    }

    /// Records that no other content owns.
    Ranges kept() {
        BitSet kept = new BitSet();
        kept.set(0, run.size());
        cuts.forEach(cut -> kept.clear(cut.from(), cut.from() + cut.length()));
        twins.keySet().forEach(kept::clear);
        List<Ranges.Run> runs = new ArrayList<>();
        for (int from = kept.nextSetBit(0); from >= 0; ) {
            int end = kept.nextClearBit(from);
            runs.add(new Ranges.Run(from + 1, end));
            from = kept.nextSetBit(end);
        }
        return new Ranges(runs);
    }

    Ranges all() {
        return run.size() == 0 ? new Ranges(List.of()) : new Ranges(List.of(new Ranges.Run(1, run.size())));
    }

    /// Where a record is kept: here, or in the content that owns it. Ends, for an owner always comes before.
    Kept owner(int number) {
        Content content = this;
        int position = number - 1;
        while (content.whole.isEmpty()) {
            int here = position;
            Cut cut = Stream.concat(content.cuts.stream(), Stream.ofNullable(content.twins.get(here)))
                    .filter(c -> c.covers(here))
                    .reduce((a, b) -> first(a, b, here))
                    .orElse(null);
            if (cut == null) {
                break;
            }
            position = here - cut.from() + cut.ownerFrom();
            content = cut.owner();
        }
        return new Kept(content, position + 1);
    }

    /// A record's number in the content that keeps it.
    record Kept(Content content, int number) {}

    private void relate(Overlap.Kind kind, Content with) {
        relations.add(new Relation(kind, with));
    }

    private boolean comesBefore(Content other) {
        int byRecords = Integer.compare(run.size(), other.run.size());
        return byRecords != 0 ? byRecords < 0 : captures.getFirst().compareTo(other.captures.getFirst()) < 0;
    }
}
