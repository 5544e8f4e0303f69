package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;

/// Every protobuf payload of the captures beside `protoc --decode_raw`; runs where both are present.
///
/// protoc knows no text: what happens to be a message it prints as one. Each such place is listed here and skipped.
@EnabledIf("arePresent")
class ProtocTest {
    private static final Map<String, Integer> TEXT_FOR_PROTOC_A_MESSAGE = Map.of(
            "protobuf:4.4", 3,
            "protobuf:4.4.2", 15,
            "protobuf:4.4.2.8.4.1", 4,
            "protobuf:5", 1,
            "protobuf:5.4", 1,
            "protobuf:8", 1,
            "protobuf:2.2", 1,
            "protobuf:2.3.8", 1);

    /// Fields of different payloads.
    private static final int COMPARED = 38_125;

    static boolean arePresent() {
        return WechatCaptureTest.arePresent() && Files.isExecutable(Path.of("/usr/bin/protoc"));
    }

    @Test
    void agreesWhereverProtocDoesNotTakeTextForAMessage() throws IOException, InterruptedException {
        Map<String, Integer> textTakenForMessage = new LinkedHashMap<>();
        Set<Bytes> seen = new HashSet<>();
        int compared = 0;
        for (Bytes payload : WechatCaptureTest.payloads("login_permissions_on_1")) {
            Layer layer = Decoders.body(payload);
            if (layer.decoder().equals("protobuf") && seen.add(payload)) {
                compared += compare(layer, protoc(payload), textTakenForMessage);
            }
        }
        assertEquals(TEXT_FOR_PROTOC_A_MESSAGE, textTakenForMessage);
        assertEquals(COMPARED, compared);
    }

    /// Counts agreeing fields; a field that differs fails.
    private static int compare(Layer layer, List<String> lines, Map<String, Integer> textTakenForMessage) {
        Iterator<String> theirs = lines.iterator();
        int compared = 0;
        int depth = 1;
        for (Place place : FieldWalk.places(layer)) {
            if (place.layer() != layer) {
                continue;
            }
            String line = theirs.next();
            for (; line.equals("}"); depth--) {
                line = theirs.next();
            }
            assertEquals(place.depth(), depth, place.path());
            String key = place.path().substring(place.path().lastIndexOf(':') + 1);
            String number = key.substring(key.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
            if (place.node() instanceof FieldNode.Scalar scalar && line.equals(number + " {")) {
                assertEquals("text", scalar.type(), place.path());
                textTakenForMessage.merge(place.pattern(), 1, Integer::sum);
                skipMessage(theirs);
                continue;
            }
            assertEquals(printed(number, place.node()), line, place.path());
            depth += line.endsWith("{") ? 1 : 0;
            compared++;
        }
        return compared;
    }

    private static void skipMessage(Iterator<String> theirs) {
        for (int open = 1; open > 0; ) {
            String line = theirs.next();
            open += line.endsWith(" {") ? 1 : line.equals("}") ? -1 : 0;
        }
    }

    private static String printed(String number, FieldNode node) {
        return switch (node) {
            case FieldNode.Group _ -> number + " {";
            case FieldNode.Scalar scalar -> number + ": " + printed(scalar.type(), scalar.value());
            case FieldNode.Opaque opaque -> number + ": " + printed(opaque.type(), opaque.value());
            case FieldNode.Reference _ -> "";
        };
    }

    static String printed(String type, FieldValue value) {
        return switch (value) {
            case FieldValue.Whole whole -> whole.text();
            case FieldValue.Raw raw when type.startsWith("fixed") -> fixed(raw.bytes());
            case FieldValue.Raw raw -> quoted(raw.bytes());
            case FieldValue.Utf8 utf8 -> quoted(utf8.bytes());
            case FieldValue.Literal literal -> literal.text();
        };
    }

    private static String fixed(Bytes bytes) {
        StringBuilder out = new StringBuilder("0x");
        for (long i = bytes.size() - 1; i >= 0; i--) {
            out.append(String.format("%02x", bytes.at(i)));
        }
        return out.toString();
    }

    /// As protoc escapes bytes in text format.
    static String quoted(Bytes bytes) {
        StringBuilder out = new StringBuilder("\"");
        for (long i = 0; i < bytes.size(); i++) {
            int c = bytes.at(i) & 0xff;
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '"' -> out.append("\\\"");
                case '\'' -> out.append("\\'");
                case '\\' -> out.append("\\\\");
                default -> out.append(c < 0x20 || c >= 0x7f ? String.format("\\%03o", c) : Character.toString(c));
            }
        }
        return out.append('"').toString();
    }

    private static List<String> protoc(Bytes payload) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/usr/bin/protoc", "--decode_raw").start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(payload.toArray());
        }
        List<String> lines = new ArrayList<>();
        for (String line :
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
        assertEquals(0, process.waitFor());
        return lines;
    }
}
