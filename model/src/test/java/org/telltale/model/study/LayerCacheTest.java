package org.telltale.model.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;

class LayerCacheTest {
    private static final LayerCache.Key ONE = new LayerCache.Key(1, "", Endpoint.UNKNOWN, Side.REQUEST, Part.BODY);

    private final LayerCache cache = new LayerCache();
    private final AtomicInteger decoded = new AtomicInteger();

    private Layer layer(int size) {
        decoded.incrementAndGet();
        Bytes bytes = Bytes.of(new byte[size]);
        FieldValue value = new FieldValue.Raw(bytes);
        return Layer.of(
                "bytes", bytes, new FieldNode.Opaque(Key.ROOT, "bytes", 0, size, 0, size, value, ""), List.of());
    }

    @Test
    void givesWhatIsTooLargeToKeepAgainWhileItIsHeld() {
        Layer large = cache.get(ONE, () -> layer(4 << 20));
        assertSame(large, cache.get(ONE, () -> layer(4 << 20)));
        cache.clear();
        cache.get(ONE, () -> layer(4 << 20));
        assertEquals(2, decoded.get());
    }

    @Test
    void decodesOnceWhatTwoAskForAtOnce() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Layer> other = CompletableFuture.supplyAsync(() -> cache.get(ONE, () -> {
            asked.countDown();
            return layer(100);
        }));
        asked.await();
        Layer mine = cache.get(ONE, () -> layer(100));
        assertSame(mine, other.join());
        assertEquals(1, decoded.get());
    }
}
