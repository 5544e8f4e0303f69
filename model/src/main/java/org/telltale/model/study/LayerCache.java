package org.telltale.model.study;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.telltale.model.field.Layer;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;

/// Layers decoded lately, those longest unused leave first. Safe for use by several threads.
final class LayerCache {
    /// Guessed bytes of heap that all layers together may take.
    private static final long LIMIT = 64L << 20;

    /// A tree takes about this many bytes of heap for one byte of payload.
    private static final long PER_BYTE = 24;

    private static final long PER_LAYER = 1000;

    /// The same bytes are read the same way wherever they stand at one endpoint and side.
    record Key(Object bytes, String mediaType, Endpoint endpoint, Side side, Part part) {}

    private final Map<Key, Layer> layers = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;
    private int generation;

    Layer get(Key key, Supplier<Layer> decode) {
        int asked;
        synchronized (this) {
            Optional<Layer> known = Optional.ofNullable(layers.get(key));
            if (known.isPresent()) {
                return known.get();
            }
            asked = generation;
        }
        Layer fresh = decode.get();
        keep(key, fresh, asked);
        return fresh;
    }

    /// Forgets all, also what is being decoded right now.
    synchronized void clear() {
        layers.clear();
        weight = 0;
        generation++;
    }

    private synchronized void keep(Key key, Layer layer, int asked) {
        if (asked != generation || weight(layer) > LIMIT || layers.putIfAbsent(key, layer) != null) {
            return;
        }
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
