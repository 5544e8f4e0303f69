package org.telltale.views.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Message;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;

class CurlCommandTest {
    private static final String URL = "https://a.example/x";

    private static Optional<String> command(String method, String url, List<Headers.Header> headers, byte[] body) {
        Sha256 hash = Sha256.of(Bytes.of(body));
        Message request = new Message(hash, body.length, "", "", PayloadState.DECODED, new Headers(headers));
        return CurlCommand.of(
                new Exchange(
                        new RecordId(hash, 1),
                        new Span(0, 1),
                        "http",
                        method,
                        url,
                        "a.example",
                        Endpoint.UNKNOWN,
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(request),
                        Optional.empty(),
                        Map.of()),
                Bytes.of(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatCurlNeeds() {
        assertEquals(
                Optional.of("curl --globoff --path-as-is -X 'POST' -H 'Accept: */*' --data-raw '{\"a\":\"it'\\''s\"}'"
                        + " --url 'https://a.example/x?q=[1]'"),
                command(
                        "post",
                        URL + "?q=[1]",
                        List.of(new Headers.Header("Accept", "*/*")),
                        bytes("{\"a\":\"it's\"}")));
    }

    @Test
    void leavesNothingToTheShellToTheTerminalOrToFiles() {
        List<Headers.Header> headers = List.of(
                new Headers.Header("X", "$(reboot) `reboot` '; reboot; '"),
                new Headers.Header("@etc", "passwd"),
                new Headers.Header("Y", "a\r\nb"),
                new Headers.Header("Content-Length", "9"));
        String line = command("POST'; reboot; '", URL + "'$(reboot)\n", headers, bytes("@/etc/passwd\u001b[2J"))
                .orElseThrow();
        assertEquals(
                List.of(
                        "curl",
                        "--globoff",
                        "--path-as-is",
                        "-H",
                        "X: $(reboot) `reboot` '; reboot; '",
                        "--data-binary",
                        "@-",
                        "--url",
                        URL + "%27$(reboot)%0A"),
                words(line.substring(line.indexOf("curl"))));
        assertTrue(line.startsWith("printf '\\100\\057"), line);
        assertTrue(line.chars().allMatch(c -> c >= 0x20 && c < 0x7f), line);
    }

    @Test
    void isOneWordForTheShellWhateverTheBytes() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] body = new byte[random.nextInt(40)];
            random.nextBytes(body);
            String url = URL + "?" + new String(body, StandardCharsets.ISO_8859_1);
            String line = command("GET", url, List.of(new Headers.Header("H", url)), body)
                    .orElseThrow();
            String curl = line.substring(line.indexOf("curl --globoff"));
            assertEquals("--url", words(curl).get(words(curl).size() - 2), line);
            assertFalse(line.contains("\n"), line);
        }
    }

    @Test
    void saysNothingWithoutAnUrl() {
        assertEquals(Optional.empty(), command("", "", List.of(), bytes("a")));
        assertEquals(Optional.empty(), command("GET", "file:///etc/passwd", List.of(), new byte[0]));
    }

    /// Words as a POSIX shell splits a line of plain words and single quotes; fails where anything else has a meaning.
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                int end = line.indexOf('\'', i + 1);
                word.append(line, i + 1, end);
                i = end;
            } else if (c == '\\' && line.charAt(i + 1) == '\'') {
                word.append(line.charAt(++i));
            } else if (c == ' ') {
                words.add(word.toString());
                word.setLength(0);
            } else {
                assertTrue("-@/.".indexOf(c) >= 0 || Character.isLetterOrDigit(c), "outside quotes: " + c);
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
