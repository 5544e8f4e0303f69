package org.telltale.importers.payload;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.schema.source.LoadedSchema;
import org.telltale.model.schema.source.SchemaFile;

@Tag("fuzz")
class ProtobufFuzzTest {
    @FuzzTest
    void readsAnyMessage(byte[] bytes) {
        if (bytes.length > 0) {
            WellFormed.check(Corpus.forced("protobuf", Bytes.of(bytes)), true);
            WellFormed.check(Corpus.forced("protobuf-stream", Bytes.of(bytes)), true);
            WellFormed.check(Corpus.forced("grpc", Bytes.of(bytes)), true);
        }
    }

    @FuzzTest
    void readsAnySchema(byte[] bytes) {
        LoadedSchema.of(List.of(new SchemaFile("a.proto", Bytes.of(bytes)))).schema();
    }
}
