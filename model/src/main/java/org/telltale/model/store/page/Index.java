package org.telltale.model.store.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.field.Layer;
import org.telltale.model.store.page.Pages.Kind;

/// The index as its one writer sees it: numberings, bodies and readings in memory, pages behind them. What was not
/// committed is forgotten by [#load].
public final class Index {
    private final Pages pages;
    private final PayloadFile payloads;
    private final BodyDecoding decoding;
    private final ValueCodes codes;
    private final Dictionaries dictionaries = new Dictionaries();
    private final BodyPageBuilder page = new BodyPageBuilder();
    private final Map<Integer, Choices> choices = new HashMap<>();
    private Optional<BodyDirectory> bodies = Optional.empty();
    private Readings readings = Readings.NONE;

    public Index(Pages pages, PayloadFile payloads, BodyDecoding decoding, ValueCodes codes) {
        this.pages = pages;
        this.payloads = payloads;
        this.decoding = decoding;
        this.codes = codes;
    }

    /// Takes the stored state, whatever memory held.
    ///
    /// @param committed readings as of the stored state, for the analyst's choices as they were handed over
    public void load(Readings committed) throws IOException {
        dictionaries.load(pages);
        bodies = Optional.empty();
        page.build();
        use(ChoicePage.read(pages, committed).withEvidence(dictionaries));
    }

    public Dictionaries dictionaries() {
        return dictionaries;
    }

    public PayloadFile payloads() {
        return payloads;
    }

    public Pages pages() {
        return pages;
    }

    public Readings readings() {
        return readings;
    }

    void use(Readings next) {
        readings = next;
        choices.clear();
    }

    /// Bodies by payload and context, read when they are first needed.
    public BodyDirectory bodies() throws IOException {
        if (bodies.isEmpty()) {
            BodyDirectory read = new BodyDirectory();
            for (Pages.Ref ref : pages.list(Kind.BODIES, Pages.STUDY)) {
                read.add(new BodyPage(ref.first(), pages.read(ref)));
            }
            bodies = Optional.of(read);
        }
        return bodies.get();
    }

    /// The number of the body of a payload in a context, which is decoded where it is new.
    int body(int payload, Bytes bytes, Context context) throws IOException {
        int where = dictionaries.contexts.number(context);
        BodyDirectory directory = bodies();
        int known = directory.find(payload, where);
        if (known >= 0) {
            return known;
        }
        Body body = decode(payload, where, bytes);
        dictionaries.use(body, 1);
        page.add(body);
        int number =
                directory.add(payload, where, body.outcome(), body.problems().size());
        if (page.isFull()) {
            storeBodies();
        }
        return number;
    }

    /// Writes the bodies that wait for their page to fill.
    void storeBodies() throws IOException {
        if (page.bodies() > 0) {
            int first = bodies().count() - page.bodies();
            pages.put(Kind.BODIES, Pages.STUDY, first, page.build());
        }
    }

    Body decode(int payload, int where, Bytes bytes) {
        Context context = dictionaries.contexts.get(where);
        Choices chosen = choices.computeIfAbsent(where, _ -> readings.choices(context.endpoint(), context.side()));
        Layer layer = decoding.decode(bytes, context.hint(), chosen);
        return new BodyReader(
                        dictionaries.variants.numbering(),
                        dictionaries.shapes.numbering(),
                        dictionaries.outcomes.numbering(),
                        codes)
                .read(payload, where, context, layer);
    }

    /// The bodies changed on disk under the directory.
    void forgetBodies() {
        bodies = Optional.empty();
    }
}
