package org.telltale.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Message;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.Census;
import org.telltale.model.store.ExchangeTable;

/// The columns of exchanges that are all in memory.
public final class MemoryTable implements ExchangeTable {
    private final List<Session> sessions;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Integer> sessionOf = new ArrayList<>();
    private final List<Endpoint> endpoints;
    private final Map<Sha256, Integer> payloads = new LinkedHashMap<>();
    private final Map<RecordId, Integer> rows = new LinkedHashMap<>();

    /// @param all every record of the sessions' captures, in order; those that no session kept are left out
    public MemoryTable(List<Session> sessions, Map<RecordId, Exchange> all) {
        this.sessions = List.copyOf(sessions);
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            for (var run : session.kept().runs()) {
                for (int n = run.first(); n <= run.last(); n++) {
                    rows.put(new RecordId(session.capture(), n), exchanges.size());
                    sessionOf.add(i);
                    exchanges.add(all.get(new RecordId(session.capture(), n)));
                }
            }
        }
        TreeSet<Endpoint> found = new TreeSet<>();
        exchanges.forEach(exchange -> found.add(exchange.endpoint()));
        endpoints = List.copyOf(found);
    }

    public Exchange exchange(int row) {
        return exchanges.get(row);
    }

    @Override
    public int size() {
        return exchanges.size();
    }

    @Override
    public List<Session> sessions() {
        return sessions;
    }

    @Override
    public int session(int row) {
        return sessionOf.get(row);
    }

    @Override
    public int number(int row) {
        return id(row).number();
    }

    @Override
    public RecordId id(int row) {
        return exchanges.get(row).id();
    }

    @Override
    public OptionalInt row(RecordId id) {
        Integer row = rows.get(id);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public int endpoint(int row) {
        return endpoints.indexOf(exchanges.get(row).endpoint());
    }

    @Override
    public String host(int row) {
        return exchanges.get(row).host();
    }

    @Override
    public String method(int row) {
        return exchanges.get(row).method();
    }

    @Override
    public String protocol(int row) {
        return exchanges.get(row).protocol();
    }

    @Override
    public int status(int row) {
        return exchanges.get(row).status().orElse(0);
    }

    @Override
    public long time(int row) {
        return exchanges
                .get(row)
                .time()
                .map(t -> t.getEpochSecond() * 1_000_000 + t.getNano() / 1000)
                .orElse(NO_TIME);
    }

    @Override
    public long duration(int row) {
        return exchanges.get(row).duration().map(d -> d.toNanos() / 1000).orElse(-1L);
    }

    private Optional<Message> message(int row, Side side) {
        return exchanges.get(row).side(side);
    }

    @Override
    public long size(int row, Side side) {
        return message(row, side).map(Message::size).orElse(-1L);
    }

    @Override
    public PayloadState state(int row, Side side) {
        return message(row, side).map(Message::state).orElse(PayloadState.EMPTY);
    }

    @Override
    public int payload(int row, Side side) {
        return message(row, side)
                .map(m -> payloads.computeIfAbsent(m.payload(), _ -> payloads.size()))
                .orElse(-1);
    }

    @Override
    public int problems(int row) {
        return 0;
    }

    @Override
    public Census census() {
        return Census.of(this);
    }
}
