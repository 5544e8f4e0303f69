package org.telltale.model.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.telltale.contract.Captures;
import org.telltale.contract.Trees;
import org.telltale.model.job.JobContext;

class ValueSearchTest {
    private static final String NUMBER = "1234567890";

    private final Captures captures = new Captures(Path.of("."));

    private List<String> find(ValueSearch.Query query, Trees... contents) {
        for (Trees content : contents) {
            captures.session("s" + captures.study().sessions().size(), Map.of(), captures.request("1", content));
        }
        return new ValueSearch(captures.study())
                .find(query, JobContext.NONE).hits().stream()
                        .map(h -> h.encoding().id() + " " + h.path() + " " + h.offset() + "+" + h.length())
                        .toList();
    }

    private List<String> find(String value, Trees content) {
        return find(ValueSearch.Query.of(value), content);
    }

    private static byte[] bytes(String text, java.nio.charset.Charset charset) {
        return text.getBytes(charset);
    }

    @Test
    void findsNumbersInTheirBinaryForms() {
        assertEquals(
                List.of("varint protobuf:1 1+5", "zigzag protobuf:2 7+5"),
                find(NUMBER, new Trees().varint(1, 1234567890L).varint(2, 2 * 1234567890L)));
    }

    @Test
    void findsAPartOfALongerText() {
        assertEquals(List.of("text protobuf:1 5+10"), find(NUMBER, new Trees().text(1, "id=1234567890;")));
    }

    @Test
    void takesDigitsAroundForAnotherNumber() {
        assertEquals(List.of(), find(NUMBER, new Trees().text(1, "91234567890")));
    }

    @Test
    void findsFloatsWithinTheTolerance() {
        assertEquals(
                List.of("float32 protobuf:1 1+4", "text protobuf:2 7+6", "e6 protobuf:3 15+8"),
                find(
                        new ValueSearch.Query(List.of("12.345"), 0.001, false),
                        new Trees()
                                .fixed32(1, 12.3451f)
                                .text(2, "12.346")
                                .text(3, "12344900")
                                .text(4, "12.4")));
    }

    @Test
    void findsMillionthsAsVarint() {
        assertEquals(List.of("e6 protobuf:1 1+4"), find("12.345", new Trees().varint(1, 12345000)));
    }

    @Test
    void findsTextInsideOtherEncodings() {
        String base64 = Base64.getEncoder().encodeToString(bytes("xAnn Example", StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "base64 protobuf:1 4+14",
                        "hex protobuf:2 20+22",
                        "percent protobuf:3 46+13",
                        "percent-twice protobuf:4 61+15",
                        "utf-16 protobuf:5 78+22",
                        "raw protobuf:6 102+11"),
                find(
                        "Ann Example",
                        new Trees()
                                .text(1, base64)
                                .text(2, "416e6e204578616d706c65")
                                .text(3, "q=Ann%20Example")
                                .text(4, "Ann%2520Example")
                                .bytes(5, bytes("Ann Example", StandardCharsets.UTF_16LE))
                                .bytes(6, bytes("Ann Example", StandardCharsets.UTF_8))));
    }

    @Test
    void findsTheBytesThatHexDigitsStandFor() {
        assertEquals(List.of("raw protobuf:1 2+6"), find("00:13:10:85:fe:01", new Trees().bytes(1, new byte[] {
                    0, 0x13, 0x10, (byte) 0x85, (byte) 0xfe, 1
                })));
    }

    @Test
    void countsAMatchInItsInnermostLayerOnly() {
        assertEquals(List.of("text protobuf:1|csv:1 2+10"), find(NUMBER, new Trees().row(1, "a,1234567890,b")));
    }

    @Test
    void countsInTheCarrierWhatStraddlesFieldsInside() {
        assertEquals(List.of("text protobuf:1 4+5"), find("bc,de", new Trees().row(1, "a,bc,de")));
    }

    @Test
    void wantsAllValuesInOneExchange() {
        ValueSearch.Query both = new ValueSearch.Query(List.of("first", "second"), 0, true);
        assertEquals(
                List.of("text protobuf:1 2+5", "text protobuf:2 9+6"),
                find(both, new Trees().text(1, "first").text(2, "second"), new Trees().text(1, "first only")));
    }

    @Test
    void findsShortValuesOnlyAsWholeTexts() {
        assertEquals(
                List.of("text protobuf:2 5+2"),
                find("en", new Trees().text(1, "e").text(2, "en").text(3, "pen")));
    }

    @Test
    void sumsUpByEncoding() {
        find(NUMBER, new Trees().text(1, "1234567890 1234567890").varint(2, 1234567890L));
        List<SearchResult.Summary> sums = new ValueSearch(captures.study())
                .find(ValueSearch.Query.of(NUMBER), JobContext.NONE)
                .summaries();
        assertEquals(
                List.of(
                        new SearchResult.Summary(NUMBER, Encoding.TEXT, 1, 1, 2, 1, 1),
                        new SearchResult.Summary(NUMBER, Encoding.VARINT, 1, 1, 1, 1, 1)),
                sums);
    }
}
