package org.telltale.model.store.page;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.telltale.model.store.page.Columns.Narrow;
import org.telltale.model.store.page.Dictionaries.Live;
import org.telltale.model.store.page.Pages.Kind;

/// Forgets captures, and everything that only they had.
public final class Sweep {
    private static final List<Kind> OF_CAPTURE =
            List.of(Kind.COLUMNS, Kind.RECORDS, Kind.DIGESTS, Kind.PROBLEMS, Kind.SUMMARIES);

    private final Index index;
    private final Live live = new Live();

    public Sweep(Index index) {
        this.index = index;
    }

    /// Removes captures by number, where others stay. Payloads are erased by the caller, once this is committed.
    ///
    /// @return numbers of payloads that nobody has any more
    public BitSet remove(List<Integer> gone, List<Integer> kept) throws IOException {
        for (int capture : gone) {
            for (Kind kind : OF_CAPTURE) {
                index.pages().deleteAll(kind, capture);
            }
        }
        for (int capture : kept) {
            for (Pages.Ref ref : index.pages().list(Kind.COLUMNS, capture)) {
                mark(Columns.of(index.pages().read(ref)));
            }
        }
        for (Pages.Ref ref : index.pages().list(Kind.BODIES, Pages.STUDY)) {
            bodies(new BodyPage(ref.first(), index.pages().read(ref)));
        }
        index.forgetBodies();
        index.dictionaries().keep(index.pages(), live);
        return deadPayloads();
    }

    private void mark(Columns columns) {
        for (int row = 0; row < columns.rows(); row++) {
            live.endpoints().set(columns.get(Narrow.ENDPOINT, row));
            live.origins().set(columns.get(Narrow.ORIGIN, row));
            mark(live.payloads(), columns.get(Narrow.REQUEST_PAYLOAD, row));
            mark(live.payloads(), columns.get(Narrow.RESPONSE_PAYLOAD, row));
            for (Narrow slot : Redecoding.SLOTS) {
                mark(live.bodies(), columns.get(slot, row));
            }
        }
    }

    private static void mark(BitSet set, int number) {
        if (number >= 0) {
            set.set(number);
        }
    }

    private void bodies(BodyPage page) throws IOException {
        boolean changed = false;
        BodyPageBuilder builder = new BodyPageBuilder();
        for (int i = 0; i < page.count(); i++) {
            Body body = page.body(i);
            if (page.payload(i) >= 0 && !live.bodies().get(page.first() + i)) {
                index.dictionaries().use(body, -1);
                builder.add(Body.FORGOTTEN);
                changed = true;
                continue;
            }
            builder.add(body);
            if (page.payload(i) >= 0) {
                live.payloads().set(page.payload(i));
                live.contexts().set(page.context(i));
                page.shapes(i, (shape, _) -> live.shapes().set(shape));
            }
        }
        if (changed) {
            index.pages().put(Kind.BODIES, Pages.STUDY, page.first(), builder.build());
        }
    }

    private BitSet deadPayloads() {
        BitSet dead = new BitSet();
        PayloadDirectory directory = index.payloads().directory();
        for (int i = 0; i < directory.count(); i++) {
            if (!live.payloads().get(i) && !directory.isForgotten(i)) {
                dead.set(i);
            }
        }
        return dead;
    }
}
