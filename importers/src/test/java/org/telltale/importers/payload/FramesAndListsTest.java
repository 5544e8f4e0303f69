package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import tools.jackson.databind.JsonNode;

/// gRPC frames and binary property lists of other projects; runs where they are present.
@EnabledIf("org.telltale.importers.payload.Corpus#isPresent")
class FramesAndListsTest {

    @Test
    void readsGrpc() throws IOException {
        Agreement row = new Agreement("grpc", Map.of());
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("grpc").entrySet()) {
            row.file();
            Bytes bytes = Corpus.bytes(fact.getKey());
            Layer layer = Decoders.decode(bytes, new MediaHint("application/grpc-web+proto", MediaHint.Origin.BODY));
            WellFormed.check(layer, true);
            Layer frames = layer.isWrapping() ? layer.inner(layer.root()).orElseThrow() : layer;
            row.fact(fact.getKey(), "grpc", frames.decoder());
            JsonNode theirs = fact.getValue().path("frames");
            if (theirs.isArray()) {
                row.fact(
                        fact.getKey(),
                        theirs.toString(),
                        frames(frames).toString().replace(" ", ""));
            }
            row.fact(
                    fact.getKey(),
                    fact.getValue().has("declared"),
                    !frames.problems().isEmpty());
        }
        Layer web = Decoders.body(Corpus.bytes("grpc/web_with_trailers.grpc-web"));
        List<String> leaves = Decoders.leaves(web);
        row.fact("trailers", true, leaves.contains("grpc:[1].trailers|headers:grpc-message = OK"));
        row.fact("messages", true, leaves.stream().anyMatch(l -> l.startsWith("grpc:[0].message|protobuf:1")));
        System.out.println(row.row());
        assertEquals(List.of(), row.open());
        assertTrue(row.agreed() >= 18, row::row);
    }

    private static List<String> frames(Layer layer) {
        return ((FieldNode.Group) layer.root())
                .children().stream()
                        .map(frame -> ((FieldNode.Group) frame)
                                .children().stream()
                                        .limit(2)
                                        .map(c -> ((FieldNode.Scalar) c).value().text())
                                        .toList()
                                        .toString())
                        .toList();
    }

    @Test
    void readsBinaryPropertyLists() throws IOException {
        Agreement row = new Agreement(
                "plist (binary)",
                Map.of("plist/libplist/recursion.bplist", "the same key three times, of which plistlib keeps one"));
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("plist").entrySet()) {
            if (!fact.getValue().path("kind").asString().equals("binary")) {
                continue;
            }
            row.file();
            Layer layer = Decoders.body(Corpus.bytes(fact.getKey()));
            WellFormed.check(layer, false);
            String theirs = fact.getValue().path("plistlib").asString();
            boolean refused = theirs.startsWith("InvalidFile");
            row.fact(fact.getKey(), refused ? "refused" : theirs, refused ? refusal(layer) : kind(layer.root()));
        }
        System.out.println(row.row());
        assertEquals(List.of(), row.open());
        assertTrue(row.agreed() >= 10, row::row);
    }

    private static String refusal(Layer layer) {
        return layer.decoder().equals("bytes") || !layer.problems().isEmpty() ? "refused" : kind(layer.root());
    }

    private static String kind(FieldNode root) {
        return root instanceof FieldNode.Group group
                ? group.type().replace("array", "list") + ":" + group.children().size()
                : root.type();
    }

    @Test
    void showsAKeyedArchiveAsWhatItMeans() {
        Layer archive =
                Decoders.body(new BinaryPlistDecoderContractTest().samples().get(1));
        assertTrue(
                Decoders.leaves(archive).contains("bplist:[\"$top\"].root.name = 2023-11-14T22:13:20Z"),
                () -> Decoders.leaves(archive).toString());
    }
}
