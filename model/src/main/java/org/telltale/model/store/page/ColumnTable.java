package org.telltale.model.store.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.Census;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.page.Columns.Narrow;
import org.telltale.model.store.page.Columns.Wide;

/// The kept rows of all sessions in columns: 92 bytes a row.
public final class ColumnTable implements ExchangeTable {
    private static final List<PayloadState> STATES = List.of(PayloadState.values());

    private final List<Session> sessions;
    private final Columns columns;
    private final List<Endpoint> endpoints;
    private final List<Origin> origins;
    private final int[] sessionStart;
    private final int[] numbers;
    private final Map<Sha256, int[]> sessionsOf = new HashMap<>();
    private final Census census;

    /// @param columns rows of the sessions' kept ranges in order; the endpoint column holds indexes of `endpoints`
    public ColumnTable(List<Session> sessions, Columns columns, List<Endpoint> endpoints, List<Origin> origins) {
        this.sessions = List.copyOf(sessions);
        this.columns = columns;
        this.endpoints = List.copyOf(endpoints);
        this.origins = List.copyOf(origins);
        sessionStart = new int[sessions.size() + 1];
        numbers = new int[columns.rows()];
        int row = 0;
        for (int s = 0; s < sessions.size(); s++) {
            sessionStart[s] = row;
            for (Ranges.Run run : sessions.get(s).kept().runs()) {
                for (int number = run.first(); number <= run.last(); number++) {
                    numbers[row++] = number;
                }
            }
            int[] before = sessionsOf.getOrDefault(sessions.get(s).capture(), new int[0]);
            int[] with = Arrays.copyOf(before, before.length + 1);
            with[before.length] = s;
            sessionsOf.put(sessions.get(s).capture(), with);
        }
        sessionStart[sessions.size()] = row;
        census = Census.of(this);
    }

    /// Number of the body in one of the five columns that hold them; -1 where there is none.
    public int body(int row, Narrow slot) {
        return columns.get(slot, row);
    }

    @Override
    public int size() {
        return columns.rows();
    }

    @Override
    public List<Session> sessions() {
        return sessions;
    }

    @Override
    public int session(int row) {
        int at = Arrays.binarySearch(sessionStart, row);
        if (at < 0) {
            return -at - 2;
        }
        while (sessionStart[at + 1] == row) {
            at++;
        }
        return at;
    }

    @Override
    public int number(int row) {
        return numbers[row];
    }

    @Override
    public RecordId id(int row) {
        return new RecordId(sessions.get(session(row)).capture(), numbers[row]);
    }

    @Override
    public OptionalInt row(RecordId id) {
        for (int session : sessionsOf.getOrDefault(id.capture(), new int[0])) {
            int at = Arrays.binarySearch(numbers, sessionStart[session], sessionStart[session + 1], id.number());
            if (at >= 0) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public int endpoint(int row) {
        return columns.get(Narrow.ENDPOINT, row);
    }

    @Override
    public String host(int row) {
        return origin(row).host();
    }

    @Override
    public String method(int row) {
        return origin(row).method();
    }

    @Override
    public String protocol(int row) {
        return origin(row).protocol();
    }

    private Origin origin(int row) {
        return origins.get(columns.get(Narrow.ORIGIN, row));
    }

    @Override
    public int status(int row) {
        return columns.get(Narrow.STATUS, row);
    }

    @Override
    public long time(int row) {
        return columns.get(Wide.TIME, row);
    }

    @Override
    public long duration(int row) {
        return columns.get(Wide.DURATION, row);
    }

    @Override
    public long size(int row, Side side) {
        return columns.get(side == Side.REQUEST ? Wide.REQUEST_SIZE : Wide.RESPONSE_SIZE, row);
    }

    @Override
    public PayloadState state(int row, Side side) {
        return STATES.get(columns.get(side == Side.REQUEST ? Narrow.REQUEST_STATE : Narrow.RESPONSE_STATE, row));
    }

    @Override
    public int payload(int row, Side side) {
        return columns.get(side == Side.REQUEST ? Narrow.REQUEST_PAYLOAD : Narrow.RESPONSE_PAYLOAD, row);
    }

    @Override
    public int problems(int row) {
        return columns.get(Narrow.PROBLEMS, row);
    }

    @Override
    public Census census() {
        return census;
    }
}
