package org.telltale.model.store.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.telltale.model.store.LongTable;

/// Different values while rows are read in ascending order: in how many rows, sessions and at how many endpoints each
/// stands. 70 bytes a value.
final class ValueTally {
    private final LongTable values = new LongTable();
    private final LongTable otherEndpoints = new LongTable();
    private final TypeSets types = new TypeSets();
    private long[] occurrences = new long[8];
    private int[] exchanges = new int[8];
    private int[] lastRow = new int[8];
    private int[] sessions = new int[8];
    private int[] lastSession = new int[8];
    private int[] endpoints = new int[8];
    private int[] firstEndpoint = new int[8];
    private int[] firstBody = new int[8];
    private int[] typeSet = new int[8];

    /// What is known of a value in the end.
    record Use(long code, int body, int endpoints, int sessions, int exchanges, long occurrences, int types) {
        /// Most endpoints first, then most sessions, exchanges, occurrences.
        static final Comparator<Use> ORDER = Comparator.comparingInt((Use u) -> -u.endpoints)
                .thenComparingInt(u -> -u.sessions)
                .thenComparingInt(u -> -u.exchanges)
                .thenComparingLong(u -> -u.occurrences);
    }

    TypeSets types() {
        return types;
    }

    int size() {
        return values.size();
    }

    /// The number of a value of that code.
    int number(long code) {
        int value = values.add(code);
        if (value == occurrences.length) {
            grow();
        }
        return value;
    }

    void take(int value, int row, int session, int endpoint, int body, int type, int count) {
        boolean fresh = occurrences[value] == 0;
        if (fresh) {
            firstEndpoint[value] = endpoint;
            firstBody[value] = body;
            endpoints[value] = 1;
        } else if (firstEndpoint[value] != endpoint) {
            int pairs = otherEndpoints.size();
            endpoints[value] += otherEndpoints.add((long) value << 32 | endpoint) == pairs ? 1 : 0;
        }
        exchanges[value] += fresh || lastRow[value] != row ? 1 : 0;
        sessions[value] += fresh || lastSession[value] != session ? 1 : 0;
        lastRow[value] = row;
        lastSession[value] = session;
        occurrences[value] += count;
        typeSet[value] = types.with(typeSet[value], type);
    }

    IntStream all() {
        return IntStream.range(0, values.size());
    }

    Use use(int value) {
        return new Use(
                values.key(value),
                firstBody[value],
                endpoints[value],
                sessions[value],
                exchanges[value],
                occurrences[value],
                typeSet[value]);
    }

    private void grow() {
        int size = occurrences.length * 2;
        occurrences = Arrays.copyOf(occurrences, size);
        exchanges = Arrays.copyOf(exchanges, size);
        lastRow = Arrays.copyOf(lastRow, size);
        sessions = Arrays.copyOf(sessions, size);
        lastSession = Arrays.copyOf(lastSession, size);
        endpoints = Arrays.copyOf(endpoints, size);
        firstEndpoint = Arrays.copyOf(firstEndpoint, size);
        firstBody = Arrays.copyOf(firstBody, size);
        typeSet = Arrays.copyOf(typeSet, size);
    }
}
