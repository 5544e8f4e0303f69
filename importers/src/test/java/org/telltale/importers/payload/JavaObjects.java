package org.telltale.importers.payload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.bytes.Bytes;

/// Objects as the JDK writes them.
final class JavaObjects {
    private JavaObjects() {}

    /// A map with texts, numbers, a list, an array, an enum and a repeated object.
    static Bytes sample() {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        map.put("imei", "490154203237518");
        map.put("list", list);
        map.put("again", list);
        map.put("coordinates", new double[] {37.5, -122.1});
        map.put("bytes", new byte[] {1, 2, 3});
        map.put("kind", Thread.State.RUNNABLE);
        map.put("odd", "a\0\ud83d\ude00");
        return written(map);
    }

    static Bytes written(Object object) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeInt(7);
            objects.writeObject(object);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Bytes.of(out.toByteArray());
    }
}
