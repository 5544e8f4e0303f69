package org.telltale.model.store.h2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.ProblemRow;
import org.telltale.model.store.page.Body;
import org.telltale.model.store.page.BodyPage;
import org.telltale.model.store.page.BodyPages;
import org.telltale.model.store.page.Columns;
import org.telltale.model.store.page.Columns.Narrow;
import org.telltale.model.store.page.Pages;
import org.telltale.model.store.page.RecordCodec;
import org.telltale.model.store.page.Unpacker;

/// Gathers problems of files, records and bodies.
final class ProblemReading {
    private static final List<Narrow> SLOTS = List.of(
            Narrow.REQUEST_BODY,
            Narrow.REQUEST_HEADERS,
            Narrow.REQUEST_URL,
            Narrow.RESPONSE_BODY,
            Narrow.RESPONSE_HEADERS);
    private static final Comparator<ProblemRow> BY_RECORD =
            Comparator.comparing(row -> row.record().map(RecordId::number).orElse(0));

    private final Snapshot now;
    private final Database database;

    ProblemReading(Snapshot now, Database database) {
        this.now = now;
        this.database = database;
    }

    /// Problems in the order of captures and records; those of a record before those of its parts.
    List<ProblemRow> problems(Set<Sha256> captures) throws IOException {
        List<ProblemRow> all = new ArrayList<>();
        for (Database.Capture capture : now.captures().values()) {
            if (captures.contains(capture.hash())) {
                BodyPages.Reader bodies = now.bodies().reader();
                List<ProblemRow> rows = new ArrayList<>();
                database.read(pages -> {
                    ofFile(pages, capture, rows);
                    ofBodies(pages, capture, bodies, rows);
                    return rows;
                });
                rows.sort(BY_RECORD);
                all.addAll(rows);
            }
        }
        return all;
    }

    private static void ofFile(Pages pages, Database.Capture capture, List<ProblemRow> rows) throws IOException {
        for (Pages.Ref ref : pages.list(Pages.Kind.PROBLEMS, capture.number())) {
            Unpacker in = new Unpacker(pages.read(ref));
            while (in.hasMore()) {
                int number = in.count();
                Problem problem = RecordCodec.problem(in);
                rows.add(new ProblemRow(
                        capture.hash(),
                        number == 0 ? Optional.empty() : Optional.of(new RecordId(capture.hash(), number)),
                        "file",
                        problem));
            }
        }
    }

    private static void ofBodies(Pages pages, Database.Capture capture, BodyPages.Reader bodies, List<ProblemRow> rows)
            throws IOException {
        for (Pages.Ref ref : pages.list(Pages.Kind.COLUMNS, capture.number())) {
            Columns columns = Columns.of(pages.read(ref));
            for (int row = 0; row < columns.rows(); row++) {
                if (columns.get(Narrow.PROBLEMS, row) > 0) {
                    RecordId id = new RecordId(capture.hash(), ref.first() + row);
                    for (Narrow slot : SLOTS) {
                        ofBody(bodies, columns.get(slot, row), id, rows);
                    }
                }
            }
        }
    }

    private static void ofBody(BodyPages.Reader bodies, int body, RecordId id, List<ProblemRow> rows) {
        if (body < 0) {
            return;
        }
        BodyPage page = bodies.page(body);
        for (Body.Remark remark : page.problems(body - page.first())) {
            rows.add(new ProblemRow(id.capture(), Optional.of(id), remark.where(), remark.problem()));
        }
    }
}
