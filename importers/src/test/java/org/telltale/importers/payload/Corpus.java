package org.telltale.importers.payload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The payloads of other projects with the facts that other tools found in them.
final class Corpus {
    static final Path FOLDER = Decoders.SHARED.resolve("corpus");
    static final List<String> PAYLOADS = List.of(
            "asn1",
            "avro",
            "bson",
            "cbor",
            "compress",
            "flatbuffers",
            "image",
            "java-serialization",
            "json",
            "jwt",
            "msgpack",
            "multipart",
            "nested",
            "plist",
            "protobuf",
            "thrift",
            "x509",
            "xml-html");
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Corpus() {}

    static boolean isPresent() {
        return Files.isRegularFile(FOLDER.resolve("MANIFEST.csv"));
    }

    static Bytes bytes(String file) throws IOException {
        return Bytes.of(Files.readAllBytes(FOLDER.resolve(file)));
    }

    static JsonNode json(String file) throws IOException {
        return JSON.readTree(Files.readString(FOLDER.resolve(file)));
    }

    static Layer forced(String decoder, Bytes bytes) {
        return Decoders.PIPELINE.decodeAs(decoder, bytes, MediaHint.BODY, Choices.NONE, JobContext.NONE);
    }

    /// The last column of the manifest by the first, for files of a folder.
    static Map<String, JsonNode> facts(String folder) throws IOException {
        Map<String, JsonNode> facts = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("MANIFEST.csv"))) {
            String path = line.substring(0, Math.max(0, line.indexOf(',')));
            int expected = line.lastIndexOf(",\"{");
            if (expected > 0 && path.startsWith(folder + "/")) {
                String json = line.substring(expected + 2, line.length() - 1).replace("\"\"", "\"");
                facts.put(path, JSON.readTree(json));
            }
        }
        return facts;
    }
}
