package org.telltale.model.study;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.telltale.model.store.RecordDigests;

/// The contents of a capture's records in order, as digests; positions run from 0.
final class RecordRun {
    /// With fewer different payloads a common run may be chance.
    static final int EVIDENCE = 8;

    /// Bits of [#sieve] for each record: of digests that are not here, one in so many gets through.
    private static final int BITS = 32;

    private final RecordDigests digests;
    private final BitSet sieve;
    private final int mask;
    private final long earliest;
    private final long latest;

    RecordRun(RecordDigests digests) {
        this.digests = digests;
        int size = Math.min(digests.size(), Integer.MAX_VALUE / BITS / 2);
        mask = Math.max(1, Integer.highestOneBit(Math.max(1, size)) * BITS) - 1;
        sieve = new BitSet(mask + 1);
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (int i = 0; i < digests.size(); i++) {
            sieve.set((int) digests.high(i) & mask);
            if (digests.likeness(i) != 0) {
                from = Math.min(from, digests.time(i));
                to = Math.max(to, digests.time(i));
            }
        }
        earliest = from;
        latest = to;
    }

    int size() {
        return digests.size();
    }

    /// The time of the first record that has a likeness; after [#latest] where none has.
    long earliest() {
        return earliest;
    }

    long latest() {
        return latest;
    }

    /// What a record shares with other recordings of its exchange; 0 where nothing could.
    long likeness(int position) {
        return digests.likeness(position);
    }

    /// Whether the body of a record with a likeness cannot be told.
    boolean isUnsure(int position) {
        return likeness(position) != 0 && (int) likeness(position) == 0;
    }

    /// How little of an exchange a record holds, beside other recordings of it: 0 where its bodies can be told, 1 where
    /// it has none, 2 where the one that was sent cannot be told.
    int want(int position) {
        return isUnsure(position) ? 2 : digests.payload(position) < 0 ? 1 : 0;
    }

    /// Microseconds since 1970, where a record has a likeness.
    long time(int position) {
        return digests.time(position);
    }

    boolean sameAs(RecordRun other) {
        return digests.sameAs(other.digests);
    }

    /// Whether `length` records from `from` on hold enough different payloads to be no chance.
    boolean tells(int from, int length) {
        Set<Integer> different = new HashSet<>();
        for (int i = from; i < from + length && different.size() < EVIDENCE; i++) {
            if (digests.payload(i) >= 0) {
                different.add(digests.payload(i));
            }
        }
        return different.size() >= EVIDENCE;
    }

    /// How many records of this run's tail are the head of another run, at most; by Knuth, Morris and Pratt.
    ///
    /// @param headFailure [#failure] of the other run
    int tailIsHeadOf(RecordRun head, int[] headFailure) {
        int most = Math.min(size(), head.size());
        if (most == 0 || !holds(head.digests.high(0)) || !head.holds(digests.high(size() - 1))) {
            return 0;
        }
        int matched = 0;
        for (int i = size() - most; i < size(); i++) {
            if (matched == head.size()) {
                matched = headFailure[matched - 1];
            }
            while (matched > 0 && !same(i, head, matched)) {
                matched = headFailure[matched - 1];
            }
            if (same(i, head, matched)) {
                matched++;
            }
        }
        return matched;
    }

    /// For each head of this run, how much of its tail is a head again.
    int[] failure() {
        int[] failure = new int[size()];
        int matched = 0;
        for (int i = 1; i < failure.length; i++) {
            while (matched > 0 && !same(i, this, matched)) {
                matched = failure[matched - 1];
            }
            if (same(i, this, matched)) {
                matched++;
            }
            failure[i] = matched;
        }
        return failure;
    }

    private boolean holds(long digest) {
        if (!sieve.get((int) digest & mask)) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (digests.high(i) == digest) {
                return true;
            }
        }
        return false;
    }

    private boolean same(int i, RecordRun other, int j) {
        return digests.high(i) == other.digests.high(j) && digests.low(i) == other.digests.low(j);
    }
}
