package org.telltale.model.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Side;

/// What the rows of a table come to, counted in one pass, so that nobody else has to go over all of them. Immutable.
public final class Census {
    private static final List<PayloadState> STATES = List.of(PayloadState.values());

    /// The times of a session, in microseconds since 1970.
    ///
    /// @param end of the last exchange to end
    public record TimeSpan(long begin, long end) {}

    /// How many rows of an endpoint go to a host.
    ///
    /// @param endpoint index into [ExchangeTable#endpoints]
    public record Place(String host, int endpoint, int rows) {}

    /// What some row states, and others may not.
    public enum Trait {
        TIME,
        DURATION,
        METHOD,
        HOST,
        STATUS,
        RESPONSE
    }

    private final int[] traits = new int[Trait.values().length];
    private final int[] states = new int[STATES.size()];
    private final int[] exchanges;
    private final BitSet readable = new BitSet();
    private final long[] begins;
    private final long[] ends;
    private final List<Place> places;

    private Census(ExchangeTable table) {
        int sessions = table.sessions().size();
        exchanges = new int[sessions];
        begins = new long[sessions];
        ends = new long[sessions];
        Arrays.fill(begins, Long.MAX_VALUE);
        Places found = new Places();
        for (int row = 0; row < table.size(); row++) {
            int session = table.session(row);
            exchanges[session]++;
            String host = table.host(row);
            found.add(host, table.endpoint(row));
            count(table, row, host);
            times(table, row, session);
            PayloadState state = table.state(row, Side.REQUEST);
            states[state.ordinal()]++;
            if (state == PayloadState.DECODED
                    || !host.isEmpty()
                    || table.state(row, Side.RESPONSE) == PayloadState.DECODED) {
                readable.set(session);
            }
        }
        places = found.list();
    }

    public static Census of(ExchangeTable table) {
        return new Census(table);
    }

    private void count(ExchangeTable table, int row, String host) {
        traits[Trait.TIME.ordinal()] += table.time(row) != ExchangeTable.NO_TIME ? 1 : 0;
        traits[Trait.DURATION.ordinal()] += table.duration(row) >= 0 ? 1 : 0;
        traits[Trait.METHOD.ordinal()] += table.method(row).isEmpty() ? 0 : 1;
        traits[Trait.HOST.ordinal()] += host.isEmpty() ? 0 : 1;
        traits[Trait.STATUS.ordinal()] += table.status(row) != 0 ? 1 : 0;
        traits[Trait.RESPONSE.ordinal()] += table.size(row, Side.RESPONSE) >= 0 ? 1 : 0;
    }

    private void times(ExchangeTable table, int row, int session) {
        long time = table.time(row);
        if (time != ExchangeTable.NO_TIME) {
            long end = time + Math.max(0, table.duration(row));
            boolean first = begins[session] == Long.MAX_VALUE;
            begins[session] = Math.min(begins[session], time);
            ends[session] = first ? end : Math.max(ends[session], end);
        }
    }

    /// Pairs of host and endpoint with their rows.
    private static final class Places {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> hosts = new ArrayList<>();
        private final LongTable pairs = new LongTable();
        private int[] counts = new int[16];
        private String last = "";
        private int lastNumber = -1;

        void add(String host, int endpoint) {
            if (lastNumber < 0 || !host.equals(last)) {
                lastNumber = numbers.computeIfAbsent(host, name -> {
                    hosts.add(name);
                    return hosts.size() - 1;
                });
                last = host;
            }
            int pair = pairs.add((long) lastNumber << Integer.SIZE | endpoint);
            if (pair >= counts.length) {
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
            counts[pair]++;
        }

        List<Place> list() {
            List<Place> list = new ArrayList<>(pairs.size());
            for (int i = 0; i < pairs.size(); i++) {
                long pair = pairs.key(i);
                list.add(new Place(hosts.get((int) (pair >>> Integer.SIZE)), (int) pair, counts[i]));
            }
            return List.copyOf(list);
        }
    }

    /// In how many rows something is stated.
    public int rows(Trait trait) {
        return traits[trait.ordinal()];
    }

    /// How many requests have a state.
    public int rows(PayloadState state) {
        return states[state.ordinal()];
    }

    /// How many exchanges a session has.
    ///
    /// @param session index into [ExchangeTable#sessions]
    public int exchanges(int session) {
        return exchanges[session];
    }

    /// Whether any exchange of a session could be decoded or names a host.
    public boolean isReadable(int session) {
        return readable.get(session);
    }

    /// When a session's exchanges were; both ends are 0 where none has a time.
    public TimeSpan times(int session) {
        return begins[session] == Long.MAX_VALUE ? new TimeSpan(0, 0) : new TimeSpan(begins[session], ends[session]);
    }

    /// Every host with each of its endpoints, in the order of their first rows.
    public List<Place> places() {
        return places;
    }
}
