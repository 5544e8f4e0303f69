package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.telltale.contract.WellFormed;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import tools.jackson.databind.JsonNode;

/// ASN.1 and images of other projects beside what openssl and exiftool say; runs where they are present.
@EnabledIf("org.telltale.importers.payload.Corpus#isPresent")
class CertificateAndImageFactsTest {
    @Test
    void readsAsn1() throws IOException {
        Agreement row = new Agreement(
                "asn1, x509",
                Map.of("asn1/nested.der", "openssl stops at 128 levels, ours reads on to the fault of the file"));
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("asn1").entrySet()) {
            row.file();
            Layer layer = Corpus.forced("asn1", Corpus.bytes(fact.getKey()));
            WellFormed.check(layer, true);
            boolean sound = layer.problems().isEmpty() && layer.decoder().equals("asn1");
            row.fact(fact.getKey(), fact.getValue().path("asn1parse_rc").asInt() == 0, sound);
            if (sound) {
                row.fact(fact.getKey(), fact.getValue().path("nodes").asInt(), nodes(layer.root()));
            }
        }
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("x509").entrySet()) {
            row.file();
            Layer layer = Decoders.body(Corpus.bytes(fact.getKey()));
            WellFormed.check(layer, false);
            row.fact(fact.getKey(), "x509", layer.decoder());
            for (JsonNode line : fact.getValue().path("openssl")) {
                String[] said = line.asString().split("=", 2);
                row.fact(fact.getKey() + " " + said[0], said[1], certified(said[0], layer));
            }
        }
        close(row, 50);
    }

    /// A line of a certificate as openssl writes it.
    private static String certified(String what, Layer layer) {
        return switch (what) {
            case "subject", "issuer" -> name(layer, "x509:" + what + ".");
            case "serial" -> {
                String hex = new BigInteger(leaf(layer, "x509:serialNumber")).toString(16);
                yield (hex.length() % 2 == 0 ? hex : "0" + hex).toUpperCase(Locale.ROOT);
            }
            default -> {
                String time = leaf(layer, "x509:validity." + what);
                String year = time.length() == 13 ? (time.compareTo("5") < 0 ? "20" : "19") + time : time;
                LocalDateTime read = LocalDateTime.parse(year, DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'"));
                yield read.format(DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss yyyy 'GMT'", Locale.ENGLISH));
            }
        };
    }

    private static String leaf(Layer layer, String path) {
        return Decoders.leaves(layer).stream()
                .filter(l -> l.startsWith(path + " = "))
                .map(l -> l.substring(path.length() + 3))
                .findFirst()
                .orElse("");
    }

    private static String name(Layer layer, String prefix) {
        List<String> parts = new ArrayList<>();
        for (String leaf : Decoders.leaves(layer)) {
            if (leaf.startsWith(prefix)) {
                String key = leaf.substring(prefix.length(), leaf.indexOf(" = "));
                String value = leaf.substring(leaf.indexOf(" = ") + 3);
                boolean quoted = value.contains(",") || value.contains("+");
                parts.add(key.replaceAll("\\[\\d+]", "") + " = " + (quoted ? '"' + value + '"' : value));
            }
        }
        return String.join(", ", parts);
    }

    @Test
    void readsWhatImagesSay() throws IOException {
        Agreement row = new Agreement(
                "image",
                Map.of(
                        "image/exif-samples/30-type_error.jpg DateTimeOriginal",
                        "exiftool takes it from XMP",
                        "image/exif-samples/Reconyx_HC500_Hyperfire.jpg DateTimeOriginal",
                        "exiftool takes it from the maker's note"));
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("image").entrySet()) {
            JsonNode theirs = fact.getValue().path("exiftool");
            String type = theirs.path("FileType").asString();
            row.file();
            Layer layer = Decoders.body(Corpus.bytes(fact.getKey()));
            WellFormed.check(layer, false);
            row.fact(fact.getKey(), type.toLowerCase(Locale.ROOT), layer.decoder());
            for (String name : List.of("Make", "Model", "DateTimeOriginal")) {
                if (theirs.path(name).isString()) {
                    row.fact(
                            fact.getKey() + " " + name,
                            theirs.path(name).asString().strip(),
                            value(layer, "." + name).strip());
                }
            }
            size(row, fact.getKey(), theirs, layer);
            if (type.equals("PNG")) {
                png(row, fact.getKey(), theirs, Decoders.leaves(layer));
            }
            for (String name : List.of("Latitude", "Longitude")) {
                if (theirs.path("GPS" + name).isNumber()) {
                    String ours = value(layer, "." + name.toLowerCase(Locale.ROOT));
                    double apart = Math.abs(theirs.path("GPS" + name).asDouble()
                            - (ours.isEmpty() ? Double.NaN : Double.parseDouble(ours)));
                    row.fact(fact.getKey() + " " + name + " " + ours, true, apart < 1e-6);
                }
            }
        }
        close(row, 30);
    }

    /// Width and height, and the comment of a JPEG.
    private static void size(Agreement row, String file, JsonNode theirs, Layer layer) {
        String type = layer.decoder();
        for (String side : List.of("Width", "Height")) {
            if (theirs.has("Image" + side)) {
                String path = switch (type) {
                    case "tiff" -> "tiff:0.Image" + (side.equals("Height") ? "Length" : side);
                    case "ico" -> "ico:[0]." + side.toLowerCase(Locale.ROOT);
                    default -> type + ":frame." + side.toLowerCase(Locale.ROOT);
                };
                row.fact(file + " " + side, theirs.path("Image" + side).asString(), leaf(layer, path));
            }
        }
        if (theirs.has("Comment")) {
            String comment =
                    leaf(layer, "jpeg:comment").strip().replace('\0', ' ').strip();
            row.fact(file + " comment", theirs.path("Comment").asString().strip(), comment);
        }
    }

    private static void png(Agreement row, String file, JsonNode theirs, List<String> leaves) {
        String software = " = " + theirs.path("Software").asString("");
        row.fact(
                file + " software",
                theirs.has("Software"),
                leaves.stream().anyMatch(leaf -> leaf.startsWith("png:Software") && leaf.endsWith(software)));
    }

    private static int nodes(FieldNode root) {
        int nodes = 0;
        ArrayDeque<FieldNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            nodes++;
            if (open.pop() instanceof FieldNode.Group group) {
                group.children().forEach(open::push);
            }
        }
        return nodes;
    }

    /// A text as exiftool shows it: up to its first NUL.
    private static String value(Layer layer, String end) {
        return FieldWalk.places(layer).stream()
                .filter(p -> p.path().endsWith(end) && p.layer().decoder().equals("tiff"))
                .map(Place::node)
                .filter(FieldNode.Scalar.class::isInstance)
                .map(n -> ((FieldNode.Scalar) n).value().text().split("\0", 2)[0])
                .findFirst()
                .orElse("");
    }

    private static void close(Agreement row, int least) {
        System.out.println(row.row());
        assertEquals(List.of(), row.open());
        assertTrue(row.agreed() >= least, row::row);
    }
}
