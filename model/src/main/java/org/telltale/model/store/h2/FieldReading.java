package org.telltale.model.store.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.telltale.model.field.Layer;
import org.telltale.model.store.page.BodyDecoding;
import org.telltale.model.store.page.BodyPage;
import org.telltale.model.store.page.BodyPages;
import org.telltale.model.store.page.ColumnTable;
import org.telltale.model.store.page.Context;
import org.telltale.model.store.page.Dictionaries;
import org.telltale.model.store.page.PackedFieldIndex;
import org.telltale.model.store.page.PayloadFile;
import org.telltale.model.store.page.Readings;
import org.telltale.model.store.page.ValueCodes;

/// Makes the field index of a table, which decodes as the readings were when it was made.
final class FieldReading {
    private final Snapshot now;
    private final PayloadFile payloads;
    private final BodyDecoding decoding;
    private final ValueCodes codes;

    FieldReading(Snapshot now, PayloadFile payloads, BodyDecoding decoding, ValueCodes codes) {
        this.now = now;
        this.payloads = payloads;
        this.decoding = decoding;
        this.codes = codes;
    }

    PackedFieldIndex fields(ColumnTable table) throws IOException {
        Dictionaries dictionaries = now.dictionaries();
        BodyPages bodies = now.bodies();
        List<Optional<Context>> contexts = dictionaries.contexts.numbering().list();
        Readings readings = now.readings();
        BodyPages.Reader reader = bodies.reader();
        return new PackedFieldIndex(
                table,
                bodies,
                dictionaries.variants.numbering().list(),
                dictionaries.shapes.numbering().list(),
                codes,
                body -> decode(reader, contexts, readings, body));
    }

    private Layer decode(BodyPages.Reader reader, List<Optional<Context>> contexts, Readings readings, int body) {
        BodyPage page;
        synchronized (reader) {
            page = reader.page(body);
        }
        int index = body - page.first();
        Context context = contexts.get(page.context(index)).orElseThrow();
        try {
            return decoding.decode(
                    payloads.read(page.payload(index)),
                    context.hint(),
                    readings.choices(context.endpoint(), context.side()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
