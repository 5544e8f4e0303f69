package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Layer;
import tools.jackson.databind.JsonNode;

/// Compressed files of other projects beside what other tools made of them; runs where they are present.
@EnabledIf("org.telltale.importers.payload.Corpus#isPresent")
class CompressionFactsTest {
    private static final Map<String, String> REASONS = Map.of(
            "compress/long27_window.zst", "a window of 128 MiB is refused, as browsers do",
            "compress/empty.compressed", "one byte proves nothing");

    @Test
    void inflatesToTheSameBytesAsOtherTools() throws IOException {
        Agreement row = new Agreement("compress", REASONS);
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("compress").entrySet()) {
            row.file();
            Layer layer = Decoders.body(Corpus.bytes(fact.getKey()));
            boolean sound = fact.getValue().has("plain_sha256")
                    && fact.getValue().path("plain_bytes").asLong() < 5_000_000;
            if (sound) {
                row.fact(fact.getKey(), fact.getValue().path("plain_sha256").asString(), digest(innermost(layer)));
            } else if (!fact.getValue().has("plain_sha256")) {
                row.fact(
                        fact.getKey(),
                        true,
                        !layer.isWrapping() || !layer.problems().isEmpty());
            }
        }
        System.out.println(row.row());
        assertEquals(List.of(), row.open());
        assertTrue(row.agreed() >= 12, row::row);
    }

    private static Bytes innermost(Layer layer) {
        Layer at = layer;
        while (at.isWrapping()) {
            at = at.inner(at.root()).orElseThrow();
        }
        return at.bytes();
    }

    private static String digest(Bytes bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.toArray());
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
