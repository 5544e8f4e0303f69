package org.telltale.model.store.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.session.Overlap;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;

/// What the tests of the store share: records, captures and sessions in one line each.
final class Captures {
    private Captures() {}

    static Sha256 hash(String name) {
        return Sha256.of(Bytes.utf8(name));
    }

    static CapturedRecord request(String id, String body) {
        return CapturedRecord.at(new Span(0, body.length()))
                .requestId(id)
                .request(CapturedMessage.of(Bytes.utf8(body)))
                .build();
    }

    static H2Store open(Path folder) throws IOException {
        return H2Store.open(folder, "tiny/1", new TinyDecoder());
    }

    static void write(H2Store store, String name, List<CapturedRecord> records) throws IOException {
        try (var writer = store.write(hash(name))) {
            records.forEach(writer::record);
            writer.complete();
        }
    }

    static Session session(int number, String name, int records) {
        List<Ranges.Run> runs = records == 0 ? List.of() : List.of(new Ranges.Run(1, records));
        return session(number, name, records, new Ranges(runs));
    }

    static Session session(int number, String name, int records, Ranges kept) {
        return new Session(
                number,
                name,
                List.of(),
                name + ".jsonl",
                hash(name),
                0,
                "jsonl",
                records,
                kept,
                Overlap.NONE,
                Map.of());
    }

    static List<CapturedRecord> requests(String id, String... bodies) {
        List<CapturedRecord> records = new ArrayList<>();
        for (String body : bodies) {
            records.add(request(id, body));
        }
        return records;
    }
}
