package org.telltale.model.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;

class PathTest {
    private static final List<String> PRINTED = List.of(
            "query:lat",
            "json:events[3].device_id",
            "protobuf:4[6].4[102].2",
            "protobuf:8|csv:12",
            "csv:[3].12",
            "gzip|json:data|base64|protobuf:1.2",
            "headers:x-device",
            "json:[\"a.b\"].c",
            "json:a~1",
            "json:[\"\"]",
            "text:",
            "json:events[].device_id");

    @Test
    void printsWhatItParsed() {
        for (String printed : PRINTED) {
            assertEquals(printed, Path.parse(printed).print());
        }
    }

    @Test
    void parsesWhatItPrinted() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            Path path = path(random);
            assertEquals(path, Path.parse(path.print()), path.print());
        }
    }

    @Test
    void refusesOrReadsAnyTextWithoutOtherErrors() {
        Random random = new Random(6);
        String alphabet = "ab1:.|[]\"\\~u0é ";
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Path path = Path.parse(text.toString());
                assertEquals(path, Path.parse(path.print()));
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertTrue(refused > 10_000);
        assertThrows(IllegalArgumentException.class, () -> Path.parse("json:a["));
    }

    @Test
    void coversPlacesThatItsWalkPrints() {
        Random random = new Random(9);
        for (int i = 0; i < 300; i++) {
            Layer layer = tree(random);
            for (Place place : FieldWalk.places(layer)) {
                Path path = Path.parse(place.path());
                assertEquals(place.path(), path.print());
                assertTrue(Path.parse(place.pattern()).covers(path), () -> place.pattern() + " " + place.path());
            }
        }
    }

    @Test
    void givesEachPlaceOfATreeItsOwnPath() {
        Random random = new Random(10);
        for (int i = 0; i < 300; i++) {
            List<String> paths =
                    FieldWalk.places(tree(random)).stream().map(Place::path).toList();
            assertEquals(paths.size(), paths.stream().distinct().count());
        }
    }

    private static Layer tree(Random random) {
        FieldNode root = group(random, Key.ROOT, 3);
        return Layer.of("protobuf", Bytes.EMPTY, root, List.of());
    }

    private static FieldNode group(Random random, Key key, int levels) {
        boolean list = random.nextBoolean();
        List<FieldNode> children = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            Key child = list ? new Key.Element(children.size()) : Key.of(name(random, random.nextInt(3)));
            children.add(
                    levels > 0 && random.nextBoolean()
                            ? group(random, child, levels - 1)
                            : new FieldNode.Scalar(child, "text", 0, 0, 0, 0, new FieldValue.Literal(""), false));
        }
        return new FieldNode.Group(key, "message", 0, 0, 0, 0, children, false);
    }

    private static Path path(Random random) {
        List<Path.Segment> segments = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            boolean open = random.nextInt(4) > 0;
            List<Step> steps = new ArrayList<>();
            for (int s = open ? random.nextInt(5) : 0; s > 0; s--) {
                steps.add(
                        switch (random.nextInt(4)) {
                            case 0 -> new Step.Index(random.nextInt(1000));
                            case 1 -> new Step.Any();
                            default -> new Step.Name(name(random, random.nextInt(8)), random.nextInt(3));
                        });
            }
            segments.add(new Path.Segment(List.of("json", "protobuf", "csv").get(random.nextInt(3)), steps, open));
        }
        return new Path(segments);
    }

    private static String name(Random random, int length) {
        String alphabet = "abZ09_-.:|[]\"\\~ \n\0é你\ud83d\ude00";
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
