package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.store.LongTable;

/// Packs consecutive bodies into a page. Values that recur in it stand once, in its dictionaries.
public final class BodyPageBuilder {
    private static final int MOST_BYTES = 1 << 18;
    private static final int MOST_BODIES = 1 << 11;

    private final List<int[]> heads = new ArrayList<>();
    private final LongTable plain = new LongTable();
    private final LongTable hashed = new LongTable();
    private final Packer prefixes = new Packer();
    private final Packer data = new Packer();

    public int bodies() {
        return heads.size();
    }

    public boolean isFull() {
        return heads.size() >= MOST_BODIES || data.size() + plain.size() * 8 + hashed.size() * 16 >= MOST_BYTES;
    }

    public void add(Body body) {
        heads.add(new int[] {
            body.payload(),
            body.context(),
            body.outcome(),
            body.nodes(),
            body.nested(),
            body.depth(),
            body.problems().size(),
            data.size()
        });
        data.number(body.postings().size());
        int before = 0;
        for (Body.Posting posting : body.postings()) {
            data.signed(posting.variant() - before).number(value(posting)).number(posting.count());
            before = posting.variant();
        }
        data.number(body.shapes().size());
        body.shapes().forEach(shape -> data.number(shape.shape()).number(shape.count()));
        for (Body.Remark remark : body.problems()) {
            data.text(remark.where());
            RecordCodec.problem(data, remark.problem());
        }
    }

    /// 0 for no value, else 1 + twice the index in one of the dictionaries, even for the hashed one.
    private long value(Body.Posting posting) {
        if (!posting.leaf()) {
            return 0;
        }
        if (!ValueCodes.isHashed(posting.code())) {
            return 1 + 2L * plain.add(posting.code());
        }
        int known = hashed.size();
        int index = hashed.add(posting.code());
        if (index == known) {
            prefixes.fixed(posting.prefix());
        }
        return 2 + 2L * index;
    }

    /// The page, after which the builder is empty.
    public byte[] build() {
        Packer out = new Packer();
        out.fixed(heads.size()).fixed(plain.size()).fixed(hashed.size());
        for (int column = 0; column < BodyPage.HEAD; column++) {
            int[] values = new int[heads.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = heads.get(i)[column];
            }
            out.ints(values, values.length);
        }
        dictionary(out, plain);
        dictionary(out, hashed);
        out.raw(prefixes.array(), prefixes.size()).raw(data.array(), data.size());
        heads.clear();
        plain.clear();
        hashed.clear();
        prefixes.clear();
        data.clear();
        return out.toArray();
    }

    private static void dictionary(Packer out, LongTable table) {
        for (int i = 0; i < table.size(); i++) {
            out.fixed(table.key(i));
        }
    }
}
