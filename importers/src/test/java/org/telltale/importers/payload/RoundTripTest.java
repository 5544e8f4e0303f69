package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Layer;

/// Trees and spans give the bytes of a layer again: every value is its bytes, or the number that they are. Decoders some of
/// whose values are not their bytes are listed with the reason; there the span says what was written. What a wrapping held
/// is made bytes, and the wrapping layer keeps those it was made of.
class RoundTripTest {
    private static final int LARGEST = 300_000;
    private static final String ESCAPES = "texts without their escapes";
    private static final String WORDS = "truth and nothing as words";
    private static final Map<String, String> MADE = Map.ofEntries(
            Map.entry("asn1", WORDS + ", object identifiers and integers over 16 bytes in digits"),
            Map.entry("avro", WORDS + ", enums by name, dates by their logical type"),
            Map.entry("bplist", "UTF-16 as text, dates as times"),
            Map.entry("bson", WORDS + ", decimals, times, object identifiers in letters"),
            Map.entry("cbor", WORDS + ", big numbers and chunks put together"),
            Map.entry("csv", "doubled quotes once"),
            Map.entry("dns", "addresses and names with dots, types by name"),
            Map.entry("flatbuffers", WORDS + ", enums by name"),
            Map.entry("form", ESCAPES),
            Map.entry("ico", "a zero that means 256"),
            Map.entry("iptc", "Latin-1 as text"),
            Map.entry("java-object", WORDS + ", modified UTF-8 as text, floating numbers"),
            Map.entry("json", ESCAPES),
            Map.entry("msgpack", WORDS + ", timestamps as times"),
            Map.entry("openstep-plist", ESCAPES),
            Map.entry("plist", WORDS + ", which have no text of their own"),
            Map.entry("png", "Latin-1 as text"),
            Map.entry("protobuf-text", ESCAPES + ", pieces put together"),
            Map.entry("query", ESCAPES),
            Map.entry("socket-io", "digits of packets by name"),
            Map.entry("sqlite", "nothing, 0 and 1, which take no bytes"),
            Map.entry("text", "other charsets as text"),
            Map.entry("thrift", WORDS + ", which compact fields have in their head"),
            Map.entry("tiff", "fractions divided, degrees with their sign"),
            Map.entry("url", ESCAPES),
            Map.entry("webp", "sizes that are one less"),
            Map.entry("x509", "object identifiers with their names, times"),
            Map.entry("xml", "entities as characters"));

    /// They read nothing by themselves; [RecipeTest] has them.
    private static final Set<String> ASKED_FOR = Set.of("rot", "aes", "slice", "split", "substitute");

    @Test
    void rebuildsTheBytesOfEveryTree() throws IOException, ReflectiveOperationException {
        Map<String, String> own = new TreeMap<>();
        for (PayloadDecoder decoder : Decoders.PIPELINE.decoders()) {
            if (ASKED_FOR.contains(decoder.id().name())) {
                continue;
            }
            Class<?> contract = Class.forName(
                    "org.telltale.importers.payload." + decoder.getClass().getSimpleName() + "ContractTest");
            Object made = contract.getDeclaredConstructor().newInstance();
            for (Object sample : (List<?>) contract.getDeclaredMethod("samples").invoke(made)) {
                check(Decoders.body((Bytes) sample), own);
                check(Corpus.forced(decoder.id().name(), (Bytes) sample), own);
            }
        }
        for (Path file : files()) {
            check(Decoders.body(Bytes.of(Files.readAllBytes(file))), own);
        }
        Set<String> unexplained = new TreeSet<>(own.keySet());
        unexplained.removeAll(MADE.keySet());
        assertEquals(Set.of(), unexplained, own::toString);
        if (Corpus.isPresent()) {
            assertEquals(MADE.keySet(), own.keySet());
        }
    }

    /// Notes the decoders whose values are not their bytes, with an example.
    private static void check(Layer layer, Map<String, String> own) {
        Deque<FieldNode> open = new ArrayDeque<>(List.of(layer.root()));
        while (!open.isEmpty()) {
            FieldNode node = open.pop();
            switch (node) {
                case FieldNode.Group group -> group.children().forEach(open::push);
                case FieldNode.Scalar scalar -> {
                    if (!isItsBytes(scalar.value(), layer.bytes().slice(node.valueSpan()))) {
                        own.putIfAbsent(
                                layer.decoder(),
                                node.type() + " " + scalar.value().text());
                    }
                }
                case FieldNode.Opaque opaque ->
                    assertTrue(isItsBytes(opaque.value(), layer.bytes().slice(node.valueSpan())), layer.decoder());
                case FieldNode.Reference reference ->
                    assertTrue(reference.target() < layer.bytes().size());
            }
            layer.inner(node).ifPresent(inner -> check(inner, own));
        }
    }

    private static boolean isItsBytes(FieldValue value, Bytes bytes) {
        return switch (value) {
            case FieldValue.Raw raw -> raw.bytes().equals(bytes);
            case FieldValue.Utf8 utf8 -> utf8.bytes().equals(bytes);
            case FieldValue.Literal literal -> isText(literal.text(), bytes) || isNumber(literal.text(), bytes);
            case FieldValue.Whole whole -> isText(whole.text(), bytes) || isNumber(whole.text(), bytes);
        };
    }

    private static boolean isText(String text, Bytes bytes) {
        return Bytes.utf8(text).equals(bytes);
    }

    private static boolean isNumber(String text, Bytes bytes) {
        return WrittenNumbers.of(bytes.toArray()).contains(text);
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Corpus.isPresent()) {
            for (String folder : Corpus.PAYLOADS) {
                try (Stream<Path> all = Files.walk(Corpus.FOLDER.resolve(folder))) {
                    for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                        if (Files.size(file) < LARGEST) {
                            files.add(file);
                        }
                    }
                }
            }
        }
        return files;
    }
}
