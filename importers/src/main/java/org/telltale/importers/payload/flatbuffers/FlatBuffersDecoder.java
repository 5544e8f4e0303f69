package org.telltale.importers.payload.flatbuffers;

import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// [FlatBuffers](https://flatbuffers.dev/internals/) by a schema given as a `.bfbs` (`schema`); without one only such
/// schemas themselves are read, as the format names nothing.
public final class FlatBuffersDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("flatbuffers", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("schema");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return SchemaReader.isSchema(new Octets(head)) ? Fit.LIKELY : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Optional<Bytes> given = context.given("schema");
        if (given.isEmpty() && !SchemaReader.isSchema(new Octets(bytes))) {
            return new DecodeResult.NotMine("no schema was given");
        }
        Optional<FlatSchema> schema =
                given.isEmpty() ? Optional.of(FlatSchema.reflection()) : SchemaReader.read(given.get(), context);
        return schema.<DecodeResult>map(s -> new DecodeResult.Decoded(new FlatReader(s, bytes, context).layer()))
                .orElseGet(() -> new DecodeResult.NotMine("the schema given is no binary schema"));
    }
}
