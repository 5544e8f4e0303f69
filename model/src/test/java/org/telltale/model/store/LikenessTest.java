package org.telltale.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;

class LikenessTest {
    private static CapturedRecord.Builder post(String url, String body) {
        return CapturedRecord.at(new Span(0, 1))
                .method("POST")
                .url(url)
                .request(CapturedMessage.of(Bytes.utf8(body)))
                .response(CapturedMessage.of(Bytes.utf8("any")));
    }

    @Test
    void writesUrlsAsEveryToolWould() {
        assertEquals("https://a.example.test/", Likeness.plain("HTTPS://A.example.test:443"));
        assertEquals("https://a.example.test/?q=1", Likeness.plain("wss://a.example.test?q=1#part"));
        assertEquals("http://a.example.test:443/X", Likeness.plain("http://a.example.test:443/X"));
        assertEquals("a.example.test:443", Likeness.plain("a.example.test:443"));
    }

    @Test
    void goesByMethodUrlAndTheBodyThatWasSent() {
        CapturedRecord record = post("https://a.example.test/", "x").build();
        CapturedRecord other = post("https://a.example.test:443/", "x")
                .response(CapturedMessage.of(Bytes.utf8("decoded")))
                .attributes(Map.of("connection", "7"))
                .build();
        assertEquals(Likeness.of(record), Likeness.of(other));
        assertNotEquals(
                Likeness.of(record),
                Likeness.of(post("https://a.example.test/", "y").build()));
        assertNotEquals(
                Likeness.of(record),
                Likeness.of(post("https://a.example.test/", "x").method("PUT").build()));
        assertEquals(0, Likeness.of(post("", "x").build()));
    }

    @Test
    void tellsWhereTheBodyCannotBeCompared() {
        long whole = Likeness.of(post("https://a.example.test/", "x").build());
        for (String unsure : List.of("", "a\ufffdb")) {
            long likeness = Likeness.of(post("https://a.example.test/", unsure).build());
            assertEquals(whole >>> 32, likeness >>> 32);
            assertEquals(0, (int) likeness);
        }
        assertNotEquals(0, (int) whole);
    }
}
