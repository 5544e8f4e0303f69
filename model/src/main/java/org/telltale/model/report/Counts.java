package org.telltale.model.report;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;

/// What was imported and what of it counts.
///
/// @param files imported files
/// @param records in all of them
/// @param kept records that count
/// @param aside records that were set aside and count nowhere else
/// @param decoded request payloads, as are `opaque` and `empty`
/// @param readableSessions those that hold anything that was decoded
/// @param repeats non-empty requests that repeat an earlier one of their session byte for byte
/// @param renamed files with the bytes of another under another name
/// @param chosenNames whether the analyst said which of several names holds
/// @param growing whether the files are one log that kept growing
public record Counts(
        int files,
        long records,
        int kept,
        int aside,
        int sessions,
        long payloadBytes,
        int decoded,
        int opaque,
        int empty,
        BitSet readableSessions,
        int repeats,
        int renamed,
        boolean chosenNames,
        boolean growing) {
    int readable() {
        return readableSessions.cardinality();
    }

    static Counts of(ExchangeTable table, BitSet aside, List<Report.SessionLine> lines, boolean chosenNames) {
        Tally tally = new Tally();
        for (int row = 0; row < table.size(); row++) {
            for (Side side : aside.get(row) ? new Side[0] : Side.values()) {
                tally.add(table, row, side);
            }
        }
        int files = lines.stream().mapToInt(line -> line.files().size()).sum();
        long records = lines.stream()
                .mapToLong(line -> (long) line.files().size() * line.session().records())
                .sum();
        return new Counts(
                files,
                records,
                table.size() - aside.cardinality(),
                aside.cardinality(),
                table.sessions().size(),
                tally.bytes,
                tally.states[PayloadState.DECODED.ordinal()],
                tally.states[PayloadState.OPAQUE.ordinal()],
                tally.states[PayloadState.EMPTY.ordinal()],
                tally.readable,
                tally.repeats,
                files - lines.size(),
                chosenNames,
                isGrowing(table.sessions()));
    }

    private record Sent(int session, int endpoint, Side side, int payload) {}

    private static final class Tally {
        final int[] states = new int[PayloadState.values().length];
        final BitSet readable = new BitSet();
        final Set<Sent> seen = new HashSet<>();
        long bytes;
        int repeats;

        void add(ExchangeTable table, int row, Side side) {
            if (table.size(row, side) < 0) {
                return;
            }
            bytes += table.size(row, side);
            states[table.state(row, side).ordinal()]++;
            if (table.state(row, side) == PayloadState.DECODED) {
                readable.set(table.session(row));
            }
            Sent sent = new Sent(table.session(row), table.endpoint(row), side, table.payload(row, side));
            repeats += table.size(row, side) > 0 && !seen.add(sent) ? 1 : 0;
        }
    }

    /// Sessions whose kept records begin where the shorter file before them ends.
    private static boolean isGrowing(List<Session> sessions) {
        int before = 0;
        for (Session session : sessions) {
            var runs = session.kept().runs();
            boolean follows = runs.size() == 1
                    && runs.getFirst().first() == before + 1
                    && runs.getFirst().last() == session.records();
            if (!follows) {
                return false;
            }
            before = session.records();
        }
        return sessions.size() > 1;
    }
}
