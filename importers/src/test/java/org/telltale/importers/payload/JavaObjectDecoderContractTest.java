package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.javaobject.JavaObjectDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;

class JavaObjectDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new JavaObjectDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(JavaObjects.sample());
    }

    /// Writes no fields, only what it wants.
    private record Unlike() {
        private static final class Own implements Serializable {
            private static final long serialVersionUID = 1;

            @SuppressWarnings("unused")
            private final int left = 7;

            private void writeObject(ObjectOutputStream out) throws IOException {
                out.writeInt(5);
                out.writeObject("own");
            }
        }

        private static final class Holder implements Serializable {
            private static final long serialVersionUID = 1;

            @SuppressWarnings({"serial", "unused"})
            private final Object first = new Object();

            @SuppressWarnings("unused")
            private final String second = "never written";
        }
    }

    @Test
    void readsObjectsWhoseClassLeftItsFieldsOut() {
        Layer layer = Decoders.body(JavaObjects.written(new Unlike.Own()));
        assertEquals(List.of(), layer.problems());
        List<String> leaves = Decoders.leaves(layer);
        assertEquals(
                List.of("java-object:[1].annotation[0] = 00000005", "java-object:[1].annotation[1] = own"),
                leaves.subList(leaves.size() - 2, leaves.size()));
    }

    @Test
    void goesOnAfterWhatWasThrownWhileWriting() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            assertThrows(NotSerializableException.class, () -> objects.writeObject(new Unlike.Holder()));
            objects.writeObject("after");
        }
        Layer layer = Decoders.body(Bytes.of(out.toByteArray()));
        assertEquals(List.of(), layer.problems());
        List<String> leaves = Decoders.leaves(layer);
        assertEquals("java-object:[2] = after", leaves.getLast());
        assertEquals(
                List.of("java-object:[1].thrown.detailMessage = java.lang.Object"),
                leaves.stream()
                        .filter(leaf -> leaf.contains(".detailMessage = java"))
                        .toList());
    }
}
