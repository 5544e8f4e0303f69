package org.telltale.model.store.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.telltale.model.field.Shape;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Side;
import org.telltale.model.store.page.Pages.Kind;

/// All numberings of an index, and how often each variant occurs in its bodies. Confined to one thread.
public final class Dictionaries {
    private static final List<Side> SIDES = List.of(Side.values());
    private static final List<Part> PARTS = List.of(Part.values());
    private static final List<PayloadState> STATES = List.of(PayloadState.values());

    public final Dictionary<Endpoint> endpoints =
            new Dictionary<>(Kind.ENDPOINTS, (out, e) -> out.text(e.key()), in -> new Endpoint(in.text()));
    public final Dictionary<Origin> origins = new Dictionary<>(
            Kind.ORIGINS,
            (out, o) -> out.text(o.host()).text(o.method()).text(o.protocol()),
            in -> new Origin(in.text(), in.text(), in.text()));
    public final Dictionary<Context> contexts = new Dictionary<>(Kind.CONTEXTS, this::write, this::context);
    public final Dictionary<Outcome> outcomes = new Dictionary<>(
            Kind.OUTCOMES,
            (out, o) -> out.text(o.decoder()).number(o.state().ordinal()),
            in -> new Outcome(in.text(), STATES.get(in.count())));
    public final Dictionary<Variant> variants = new Dictionary<>(Kind.VARIANTS, this::write, this::variant);
    public final Dictionary<Shape> shapes = new Dictionary<>(
            Kind.SHAPES, (out, s) -> out.text(s.text()).number(s.keys()), in -> new Shape(in.text(), in.count()));

    private long[] uses = new long[64];

    private void write(Packer out, Context context) {
        out.number(endpoints.number(context.endpoint())).number(context.side().ordinal());
        out.number(context.part().ordinal()).text(context.mediaType());
    }

    private Context context(Unpacker in) {
        return new Context(endpoints.get(in.count()), SIDES.get(in.count()), PARTS.get(in.count()), in.text());
    }

    private void write(Packer out, Variant variant) {
        out.number(endpoints.number(variant.endpoint())).number(variant.side().ordinal());
        out.number(variant.part().ordinal()).text(variant.pattern()).text(variant.type());
        out.number((variant.leaf() ? 1 : 0) | (variant.layerZero() ? 2 : 0) | (variant.doubtful() ? 4 : 0));
    }

    private Variant variant(Unpacker in) {
        Endpoint endpoint = endpoints.get(in.count());
        Side side = SIDES.get(in.count());
        Part part = PARTS.get(in.count());
        String pattern = in.text();
        String type = in.text();
        int flags = in.count();
        return new Variant(endpoint, side, part, pattern, type, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);
    }

    /// Nodes of a variant over all different bodies.
    public long uses(int variant) {
        return variant < uses.length ? uses[variant] : 0;
    }

    /// Counts a body in (`times` 1) or out (-1).
    public void use(Body body, int times) {
        for (Body.Posting posting : body.postings()) {
            if (posting.variant() >= uses.length) {
                uses = Arrays.copyOf(uses, Math.max(uses.length * 2, posting.variant() + 1));
            }
            uses[posting.variant()] += (long) times * posting.count();
        }
    }

    public void load(Pages pages) throws IOException {
        for (Dictionary<?> dictionary : all()) {
            dictionary.load(pages);
        }
        uses = new long[Math.max(64, variants.numbering().size())];
        for (Pages.Ref page : pages.list(Kind.USES, Pages.STUDY)) {
            byte[] content = pages.read(page);
            new Unpacker(content).longs(uses, 0, Math.min(uses.length, content.length / Long.BYTES));
        }
    }

    public void store(Pages pages) throws IOException {
        for (Dictionary<?> dictionary : all()) {
            dictionary.store(pages);
        }
        storeUses(pages);
    }

    /// Drops what neither stands in the sets nor is used by a variant that occurs, and stores the rest again.
    public void keep(Pages pages, Live live) throws IOException {
        for (int v = 0; v < variants.numbering().size(); v++) {
            if (uses(v) == 0) {
                variants.numbering().drop(v);
            }
        }
        retain(contexts, live.contexts());
        retain(shapes, live.shapes());
        retain(origins, live.origins());
        retain(endpoints, live.endpoints());
        for (Dictionary<?> dictionary : all()) {
            dictionary.storeAll(pages);
        }
        storeUses(pages);
    }

    /// Numbers of what the captures of the study still hold.
    public record Live(
            BitSet payloads, BitSet bodies, BitSet endpoints, BitSet origins, BitSet contexts, BitSet shapes) {
        public Live() {
            this(new BitSet(), new BitSet(), new BitSet(), new BitSet(), new BitSet(), new BitSet());
        }
    }

    private static void retain(Dictionary<?> dictionary, BitSet live) {
        for (int i = live.nextClearBit(0); i < dictionary.numbering().size(); i = live.nextClearBit(i + 1)) {
            dictionary.numbering().drop(i);
        }
    }

    private void storeUses(Pages pages) throws IOException {
        int count = Math.min(uses.length, variants.numbering().size());
        pages.put(Kind.USES, Pages.STUDY, 0, new Packer().longs(uses, count).toArray());
    }

    private List<Dictionary<?>> all() {
        return List.of(endpoints, origins, contexts, outcomes, variants, shapes);
    }
}
