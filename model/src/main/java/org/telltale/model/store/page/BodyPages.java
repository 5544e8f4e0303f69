package org.telltale.model.store.page;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.store.page.Pages.Kind;

/// All bodies of an index at one moment, packed and outside the heap: some 200 MB for a million bodies of 44 fields.
/// Immutable; pages that did not change are shared with the one before.
public final class BodyPages {
    private record Held(Pages.Ref ref, MemorySegment bytes) {}

    public static final BodyPages NONE = new BodyPages(List.of());

    private final List<Held> pages;
    private final int[] firsts;

    private BodyPages(List<Held> pages) {
        this.pages = pages;
        firsts = pages.stream().mapToInt(page -> page.ref.first()).toArray();
    }

    /// The bodies as they are stored now.
    public static BodyPages read(Pages stored, BodyPages before) throws IOException {
        Map<Pages.Ref, Held> known = new HashMap<>();
        before.pages.forEach(page -> known.put(page.ref, page));
        List<Held> now = new ArrayList<>();
        for (Pages.Ref ref : stored.list(Kind.BODIES, Pages.STUDY)) {
            Held held = known.get(ref);
            now.add(held == null ? new Held(ref, outside(stored.read(ref))) : held);
        }
        return new BodyPages(List.copyOf(now));
    }

    private static MemorySegment outside(byte[] page) {
        MemorySegment segment = Arena.ofAuto().allocate(page.length);
        MemorySegment.copy(page, 0, segment, ValueLayout.JAVA_BYTE, 0, page.length);
        return segment.asReadOnly();
    }

    public int size() {
        return pages.size();
    }

    public BodyPage page(int index) {
        return new BodyPage(firsts[index], pages.get(index).bytes.toArray(ValueLayout.JAVA_BYTE));
    }

    public Reader reader() {
        return new Reader();
    }

    /// Opens pages as bodies are asked for and keeps the last ones open. Confined to one thread.
    public final class Reader {
        private static final int OPEN = 32;

        private final LinkedHashMap<Integer, BodyPage> open = new LinkedHashMap<>(OPEN * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, BodyPage> eldest) {
                return size() > OPEN;
            }
        };
        private int last = -1;
        private BodyPage lastPage = new BodyPage(0, new BodyPageBuilder().build());

        /// The page of a body.
        public BodyPage page(int body) {
            if (last >= 0 && body >= lastPage.first() && body < lastPage.first() + lastPage.count()) {
                return lastPage;
            }
            int at = Arrays.binarySearch(firsts, body);
            last = at >= 0 ? at : -at - 2;
            lastPage = open.computeIfAbsent(last, BodyPages.this::page);
            return lastPage;
        }
    }
}
