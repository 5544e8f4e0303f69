package org.telltale.model.store.page;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A numbering that is kept in pages of one kind. Confined to one thread.
public final class Dictionary<T> {
    private static final int MOST_BYTES = 1 << 18;

    private final Pages.Kind kind;
    private final BiConsumer<Packer, T> writer;
    private final Function<Unpacker, T> reader;
    private Numbering<T> numbering = new Numbering<>();
    private int stored;

    Dictionary(Pages.Kind kind, BiConsumer<Packer, T> writer, Function<Unpacker, T> reader) {
        this.kind = kind;
        this.writer = writer;
        this.reader = reader;
    }

    public Numbering<T> numbering() {
        return numbering;
    }

    public int number(T thing) {
        return numbering.number(thing);
    }

    public T get(int number) {
        return numbering.get(number);
    }

    /// Forgets what is in memory and reads what is stored.
    void load(Pages pages) throws IOException {
        numbering = new Numbering<>();
        for (Pages.Ref page : pages.list(kind, Pages.STUDY)) {
            Unpacker in = new Unpacker(pages.read(page));
            while (in.hasMore()) {
                numbering.put(in.count(), reader.apply(in));
            }
        }
        stored = numbering.size();
    }

    /// Stores what is new since the last time.
    void store(Pages pages) throws IOException {
        store(pages, stored);
    }

    /// Stores everything again, without what was dropped.
    void storeAll(Pages pages) throws IOException {
        pages.deleteAll(kind, Pages.STUDY);
        store(pages, 0);
    }

    private void store(Pages pages, int first) throws IOException {
        Packer out = new Packer();
        int pageFirst = first;
        for (int number = first; number < numbering.size(); number++) {
            int here = number;
            numbering.find(number).ifPresent(thing -> writer.accept(out.number(here), thing));
            if (out.size() >= MOST_BYTES) {
                pages.put(kind, Pages.STUDY, pageFirst, out.toArray());
                out.clear();
                pageFirst = number + 1;
            }
        }
        if (out.size() > 0) {
            pages.put(kind, Pages.STUDY, pageFirst, out.toArray());
        }
        stored = numbering.size();
    }
}
