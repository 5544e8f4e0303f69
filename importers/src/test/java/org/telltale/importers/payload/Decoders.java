package org.telltale.importers.payload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceLoader;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;

/// All registered decoders, and short ways to bytes and to what comes out.
final class Decoders {
    static final Path SHARED = Path.of("../../shared");
    static final PayloadPipeline PIPELINE = new PayloadPipeline(all());

    private Decoders() {}

    private static List<PayloadDecoder> all() {
        List<PayloadDecoder> found = new ArrayList<>();
        ServiceLoader.load(PayloadDecoder.class).forEach(found::add);
        return found;
    }

    static Layer body(Bytes bytes) {
        return decode(bytes, MediaHint.BODY);
    }

    static Layer decode(Bytes bytes, MediaHint hint) {
        return PIPELINE.decode(bytes, hint, Choices.NONE, JobContext.NONE);
    }

    /// `path = value` of every leaf.
    static List<String> leaves(Layer layer) {
        List<String> out = new ArrayList<>();
        for (Place place : FieldWalk.places(layer)) {
            switch (place.node()) {
                case FieldNode.Scalar scalar ->
                    out.add(place.path() + " = " + scalar.value().text());
                case FieldNode.Opaque opaque ->
                    out.add(place.path() + " ? " + opaque.value().text());
                case FieldNode.Group _, FieldNode.Reference _ -> {}
            }
        }
        return out;
    }

    static Bytes hex(String hex) {
        return Bytes.of(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    /// What a text in base64 over zlib stands for.
    static Bytes inflated(String base64) {
        byte[] out = new byte[1 << 16];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(Base64.getDecoder().decode(base64));
            return Bytes.of(out).slice(0, inflater.inflate(out));
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        }
    }

    static Bytes base64(Bytes bytes) {
        return Bytes.of(Base64.getEncoder().encode(bytes.toArray()));
    }

    static Bytes deflated(Bytes bytes, boolean raw) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw)) {
            deflater.setInput(bytes.toArray());
            deflater.finish();
            byte[] out = new byte[(int) bytes.size() + 100];
            int length = deflater.deflate(out);
            return Bytes.of(out).slice(0, length);
        }
    }
}
