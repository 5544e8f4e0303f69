package org.telltale.model.store.h2;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.page.BodyPages;
import org.telltale.model.store.page.Dictionaries;
import org.telltale.model.store.page.Pages;
import org.telltale.model.store.page.Readings;

/// What is committed, as readers see it between two writes. Parts are read when they are first asked for.
final class Snapshot {
    private final Database database;
    private final Map<Sha256, Database.Capture> captures;
    private final Readings readings;
    private final BodyPages before;
    private final Map<Integer, List<Pages.Ref>> recordPages = new HashMap<>();
    private Optional<Dictionaries> dictionaries = Optional.empty();
    private Optional<BodyPages> bodies = Optional.empty();

    Snapshot(Database database, List<Database.Capture> all, Readings readings, BodyPages before) {
        this.database = database;
        this.readings = readings;
        this.before = before;
        captures = new LinkedHashMap<>();
        all.stream().filter(Database.Capture::complete).forEach(capture -> captures.put(capture.hash(), capture));
    }

    Map<Sha256, Database.Capture> captures() {
        return captures;
    }

    Readings readings() {
        return readings;
    }

    synchronized Dictionaries dictionaries() throws IOException {
        if (dictionaries.isEmpty()) {
            Dictionaries read = new Dictionaries();
            database.read(pages -> {
                read.load(pages);
                return read;
            });
            dictionaries = Optional.of(read);
        }
        return dictionaries.get();
    }

    synchronized BodyPages bodies() throws IOException {
        if (bodies.isEmpty()) {
            bodies = Optional.of(database.read(pages -> BodyPages.read(pages, before)));
        }
        return bodies.get();
    }

    /// Bodies that are in memory already, for the next snapshot to share.
    synchronized BodyPages held() {
        return bodies.orElse(before);
    }

    synchronized List<Pages.Ref> recordPages(int capture) throws IOException {
        List<Pages.Ref> known = recordPages.get(capture);
        if (known == null) {
            known = database.read(pages -> pages.list(Pages.Kind.RECORDS, capture));
            recordPages.put(capture, known);
        }
        return known;
    }
}
