package org.telltale.model.store.h2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.Session;
import org.telltale.model.store.page.ColumnTable;
import org.telltale.model.store.page.Columns;
import org.telltale.model.store.page.Columns.Narrow;
import org.telltale.model.store.page.Dictionaries;
import org.telltale.model.store.page.Origin;
import org.telltale.model.store.page.Pages;

/// Loads the columns of kept ranges, page by page.
final class TableReading {
    private final Snapshot now;
    private final Database database;

    TableReading(Snapshot now, Database database) {
        this.now = now;
        this.database = database;
    }

    ColumnTable table(List<Session> sessions) throws IOException {
        Columns columns =
                new Columns(sessions.stream().mapToInt(s -> s.kept().size()).sum());
        for (Session session : sessions) {
            if (session.kept().size() > 0) {
                database.read(pages -> {
                    load(pages, session, columns);
                    return session;
                });
            }
        }
        Dictionaries dictionaries = now.dictionaries();
        return new ColumnTable(sessions, columns, endpoints(columns, dictionaries), origins(dictionaries));
    }

    private void load(Pages pages, Session session, Columns columns) throws IOException {
        Database.Capture capture = now.captures().get(session.capture());
        int last = session.kept().runs().getLast().last();
        if (capture == null || session.kept().runs().getFirst().first() < 1 || last > capture.records()) {
            throw new IOException("the index lacks records of session " + session.number());
        }
        List<Pages.Ref> refs = pages.list(Pages.Kind.COLUMNS, capture.number());
        for (Ranges.Run run : session.kept().runs()) {
            for (Pages.Ref ref : refs) {
                int next = ref.first() + Columns.PAGE;
                if (ref.first() <= run.last() && next > run.first()) {
                    int from = Math.max(run.first(), ref.first());
                    int to = Math.min(run.last() + 1, next);
                    columns.append(pages.read(ref), from - ref.first(), to - from);
                }
            }
        }
    }

    /// The endpoints that stand in the columns by key, whose column is renumbered so.
    private static List<Endpoint> endpoints(Columns columns, Dictionaries dictionaries) {
        BitSet met = new BitSet();
        for (int row = 0; row < columns.rows(); row++) {
            met.set(columns.get(Narrow.ENDPOINT, row));
        }
        List<Integer> sorted = met.stream()
                .boxed()
                .sorted(Comparator.comparing(dictionaries.endpoints::get))
                .toList();
        int[] positions = new int[met.length()];
        for (int i = 0; i < sorted.size(); i++) {
            positions[sorted.get(i)] = i;
        }
        for (int row = 0; row < columns.rows(); row++) {
            columns.set(Narrow.ENDPOINT, row, positions[columns.get(Narrow.ENDPOINT, row)]);
        }
        return sorted.stream().map(dictionaries.endpoints::get).toList();
    }

    private static List<Origin> origins(Dictionaries dictionaries) {
        List<Origin> origins = new ArrayList<>();
        dictionaries.origins.numbering().list().forEach(origin -> origins.add(origin.orElse(new Origin("", "", ""))));
        return origins;
    }
}
