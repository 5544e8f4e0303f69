package org.telltale.importers.payload.avro;

import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// [Avro](https://avro.apache.org/docs/1.12.0/specification/): object container files, and with a schema given
/// (`schema`, as JSON) single objects with or without their mark.
public final class AvroDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("avro", 1);
    static final long SINGLE = 0xc301;
    private static final int SINGLE_HEAD = 10;

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
        Octets in = new Octets(head);
        if (isFile(in)) {
            return Fit.CERTAIN;
        }
        return hint.mediaType().contains("avro") && isSingle(in) ? Fit.LIKELY : Fit.NONE;
    }

    private static boolean isFile(Octets in) {
        return in.has(0, 4) && in.startsWith("Obj", 0) && in.at(3) == 1;
    }

    private static boolean isSingle(Octets in) {
        return in.has(0, SINGLE_HEAD) && in.big(0, 2) == SINGLE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        Optional<Schema> given = context.given("schema").flatMap(_ -> SchemaReader.read(context.givenText("schema")));
        if (isFile(in)) {
            return new DecodeResult.Decoded(new Container(in, context).layer());
        }
        if (context.given("schema").isPresent() && given.isEmpty()) {
            return new DecodeResult.NotMine("the schema given is none");
        }
        if (given.isEmpty() && !isSingle(in)) {
            return new DecodeResult.NotMine("neither a file nor a single object with a schema");
        }
        return new DecodeResult.Decoded(
                single(in, given, new Tree(bytes, context)).layer("avro"));
    }

    private static Tree single(Octets in, Optional<Schema> schema, Tree tree) {
        int from = isSingle(in) ? SINGLE_HEAD : 0;
        if (from > 0) {
            new Fields(in, tree).single(from);
        }
        if (schema.isEmpty()) {
            tree.fail(from, "no schema was given");
            return tree;
        }
        if (from > 0) {
            tree.inner().name("object", from);
        }
        DatumReader reader = new DatumReader(in, tree, from, in.size());
        reader.read(schema.get());
        if (!reader.fault().isEmpty()) {
            tree.fail(reader.at(), reader.fault());
        } else if (reader.at() < in.size()) {
            tree.rest(reader.at(), in.size(), "bytes after the object");
        }
        tree.closeAll(in.size());
        return tree;
    }
}
