package org.telltale.model.study;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telltale.model.store.StudyStore.RecordDigest;

/// The contents of a capture's records in order, as digests; positions run from 0.
final class RecordRun {
    /// With fewer different payloads a common run may be chance.
    static final int EVIDENCE = 8;

    private final long[] high;
    private final long[] low;
    private final int[] payload;
    private final long[] contents;
    private final long[] likeness;
    private final long[] time;

    RecordRun(List<RecordDigest> digests) {
        high = digests.stream().mapToLong(RecordDigest::high).toArray();
        low = digests.stream().mapToLong(RecordDigest::low).toArray();
        payload = digests.stream().mapToInt(RecordDigest::payload).toArray();
        likeness = digests.stream().mapToLong(RecordDigest::likeness).toArray();
        time = digests.stream().mapToLong(RecordDigest::time).toArray();
        contents = high.clone();
        Arrays.sort(contents);
    }

    int size() {
        return high.length;
    }

    /// What a record shares with other recordings of its exchange; 0 where nothing could.
    long likeness(int position) {
        return likeness[position];
    }

    /// Whether the body of a record with a likeness cannot be told.
    boolean isUnsure(int position) {
        return likeness[position] != 0 && (int) likeness[position] == 0;
    }

    /// Microseconds since 1970, where a record has a likeness.
    long time(int position) {
        return time[position];
    }

    boolean sameAs(RecordRun other) {
        return Arrays.equals(high, other.high) && Arrays.equals(low, other.low);
    }

    /// Whether `length` records from `from` on hold enough different payloads to be no chance.
    boolean tells(int from, int length) {
        Set<Integer> different = new HashSet<>();
        for (int i = from; i < from + length && different.size() < EVIDENCE; i++) {
            if (payload[i] >= 0) {
                different.add(payload[i]);
            }
        }
        return different.size() >= EVIDENCE;
    }

    /// How many records of this run's tail are the head of another run, at most; by Knuth, Morris and Pratt.
    ///
    /// @param headFailure [#failure] of the other run
    int tailIsHeadOf(RecordRun head, int[] headFailure) {
        int most = Math.min(size(), head.size());
        if (most == 0 || !holds(head.high[0]) || !head.holds(high[size() - 1])) {
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
        return Arrays.binarySearch(contents, digest) >= 0;
    }

    private boolean same(int i, RecordRun other, int j) {
        return high[i] == other.high[j] && low[i] == other.low[j];
    }
}
