package org.telltale.model.study;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.telltale.model.field.Layer;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;

/// Layers decoded lately, those longest unused leave first. The last one that is too large to keep is still given while
/// somebody else holds it. Safe for use by several threads; what two ask for at once is decoded once.
final class LayerCache {
    /// Guessed bytes of heap that all layers together may take.
    private static final long LIMIT = 64L << 20;

    /// A tree takes about this many bytes of heap for one byte of payload.
    private static final long PER_BYTE = 24;

    private static final long PER_LAYER = 1000;

    /// The same bytes are read the same way wherever they stand at one endpoint and side.
    record Key(Object bytes, String mediaType, Endpoint endpoint, Side side, Part part) {}

    private final Map<Key, Layer> layers = new LinkedHashMap<>(16, 0.75f, true);
    private final Object[] turns = Stream.generate(Object::new).limit(16).toArray();
    private Optional<Key> largeKey = Optional.empty();
    private WeakReference<Layer> large = new WeakReference<>(null);
    private long weight;
    private int generation;

    Layer get(Key key, Supplier<Layer> decode) {
        synchronized (turns[Math.floorMod(key.hashCode(), turns.length)]) {
            int asked = generation();
            return known(key).orElseGet(() -> {
                Layer fresh = decode.get();
                keep(key, fresh, asked);
                return fresh;
            });
        }
    }

    private synchronized int generation() {
        return generation;
    }

    private synchronized Optional<Layer> known(Key key) {
        Layer kept = layers.get(key);
        return kept != null || largeKey.filter(key::equals).isEmpty()
                ? Optional.ofNullable(kept)
                : Optional.ofNullable(large.get());
    }

    /// Forgets all, also what is being decoded right now.
    synchronized void clear() {
        layers.clear();
        largeKey = Optional.empty();
        weight = 0;
        generation++;
    }

    private synchronized void keep(Key key, Layer layer, int asked) {
        if (asked != generation) {
            return;
        }
        if (weight(layer) > LIMIT) {
            largeKey = Optional.of(key);
            large = new WeakReference<>(layer);
            return;
        }
        layers.put(key, layer);
        weight += weight(layer);
        Iterator<Layer> oldest = layers.values().iterator();
        while (weight > LIMIT) {
            weight -= weight(oldest.next());
            oldest.remove();
        }
    }

    private static long weight(Layer layer) {
        return PER_LAYER + PER_BYTE * layer.bytes().size();
    }
}
