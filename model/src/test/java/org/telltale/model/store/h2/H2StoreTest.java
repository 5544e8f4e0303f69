package org.telltale.model.store.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Message;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.CaptureSummary;
import org.telltale.model.store.Census;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.ProblemRow;

class H2StoreTest {
    private static final Headers HEADERS =
            new Headers(List.of(new Headers.Header("X-One", "a=1"), new Headers.Header("x-one", "b=\u6f22;\0")));

    @TempDir
    Path folder;

    private static CapturedRecord full() {
        return CapturedRecord.at(new Span(7, 1L << 40))
                .protocol("http")
                .method("POST")
                .url("https://a.example/v1/7?q=\ud800")
                .host("a.example")
                .requestName("send")
                .status(204)
                .time(Instant.parse("2023-05-01T10:00:00.123456789Z"))
                .duration(Duration.ofMillis(1500))
                .request(new CapturedMessage(HEADERS, "text/tiny", Bytes.utf8("a=1;b={c=2};noise")))
                .response(new CapturedMessage(Headers.NONE, "", Bytes.EMPTY))
                .attributes(Map.of("app", "x", "http version", "h3"))
                .problems(List.of(Problem.notice(3, 4, "odd")))
                .build();
    }

    @Test
    void opensWhereAFolderHasASemicolonInItsName() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("a;b=c"));
        try (H2Store store = Captures.open(odd)) {
            Captures.write(store, "one", List.of(full()));
        }
        try (H2Store store = Captures.open(odd)) {
            assertEquals(1, store.digests(Captures.hash("one")).size());
        }
        assertTrue(Files.isRegularFile(odd.resolve("index.mv.db")));
    }

    @Test
    void givesBackEveryPartOfAnExchange() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "one", List.of(full(), Captures.request("9", "#\u0001")));
        }
        try (H2Store store = Captures.open(folder)) {
            RecordId id = new RecordId(Captures.hash("one"), 1);
            CapturedRecord record = full();
            Bytes body = record.request().orElseThrow().body();
            Message request =
                    new Message(Sha256.of(body), body.size(), "text/tiny", "tiny", PayloadState.DECODED, HEADERS);
            Message response = new Message(Sha256.of(Bytes.EMPTY), 0, "", "", PayloadState.EMPTY, Headers.NONE);
            Exchange expected = new Exchange(
                    id,
                    record.span(),
                    "http",
                    "POST",
                    record.url(),
                    "a.example",
                    new Endpoint("POST https://a.example/v1/{n}"),
                    "",
                    "send",
                    Optional.of(204),
                    record.time(),
                    record.duration(),
                    Optional.of(request),
                    Optional.of(response),
                    record.attributes());
            assertEquals(expected, store.exchange(id));
            assertEquals(body, store.payload(Sha256.of(body)));
            Exchange second = store.exchange(new RecordId(id.capture(), 2));
            assertEquals(PayloadState.OPAQUE, second.request().orElseThrow().state());
            assertEquals("", second.request().orElseThrow().decoder());
            assertEquals(Optional.empty(), second.response());
            assertThrows(NoSuchElementException.class, () -> store.exchange(new RecordId(id.capture(), 3)));
        }
    }

    @Test
    void keepsEqualPayloadsOnce() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "one", Captures.requests("5", "a=1", "a=2", "a=1"));
            Captures.write(store, "two", Captures.requests("6", "a=2", "a=1", ""));
            ExchangeTable table = store.table(List.of(Captures.session(1, "one", 3), Captures.session(2, "two", 3)));
            List<Integer> payloads =
                    rows(table).map(row -> table.payload(row, Side.REQUEST)).toList();
            assertEquals(List.of(0, 1, 0, 1, 0, 2), payloads);
            assertEquals(-1, table.payload(0, Side.RESPONSE));
        }
        assertEquals(6, Files.size(folder.resolve("payloads.dat")));
    }

    private static java.util.stream.Stream<Integer> rows(ExchangeTable table) {
        return java.util.stream.IntStream.range(0, table.size()).boxed();
    }

    @Test
    void forgetsACaptureAndWhatOnlyItHad() throws IOException {
        Bytes secret = Bytes.utf8("only=secret");
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "one", Captures.requests("5", "a=1", "only=secret"));
            Captures.write(store, "two", Captures.requests("5", "a=1", "b=2"));
            store.remove(Captures.hash("one"));
            assertEquals(Set.of(Captures.hash("two")), store.captures());
            assertThrows(NoSuchElementException.class, () -> store.payload(Sha256.of(secret)));
            assertEquals(Bytes.utf8("a=1"), store.payload(Sha256.of(Bytes.utf8("a=1"))));
            var fields = store.fields(store.table(List.of(Captures.session(1, "two", 2))));
            assertEquals(
                    List.of("tiny:a", "tiny:b"),
                    fields.fields().stream().map(field -> field.pattern()).toList());
        }
        assertTrue(!holds("payloads.dat", "secret") && !holds("index.mv.db", "only"), "bytes are gone");
    }

    private boolean holds(String file, String text) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(file)), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(text);
    }

    @Test
    void leavesNoTraceOfACaptureThatWasNotCompleted() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "one", Captures.requests("5", "a=1"));
            try (var writer = store.write(Captures.hash("two"))) {
                Captures.requests("6", "a=2", "z=9").forEach(writer::record);
                assertEquals(2, writer.records());
            }
            assertEquals(Set.of(Captures.hash("one")), store.captures());
            Captures.write(store, "three", Captures.requests("7", "q=4"));
            var table = store.table(List.of(Captures.session(1, "one", 1), Captures.session(2, "three", 1)));
            assertEquals(List.of(new Endpoint("rpc:5"), new Endpoint("rpc:7")), table.endpoints());
            assertEquals(1, table.payload(1, Side.REQUEST));
            assertEquals(1, store.fields(table).rowsWithValue("4").length);
        }
        assertTrue(!holds("payloads.dat", "z=9"));
    }

    @Test
    void tellsProblemsOfFilesRecordsAndBodies() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Sha256 capture = Captures.hash("one");
            try (var writer = store.write(capture)) {
                writer.record(Captures.request("1", "a=1"));
                writer.record(full());
                writer.problem(Problem.error(99, 0, "ends in the middle"));
                writer.complete();
            }
            Optional<RecordId> second = Optional.of(new RecordId(capture, 2));
            assertEquals(
                    List.of(
                            new ProblemRow(
                                    capture, Optional.empty(), "file", Problem.error(99, 0, "ends in the middle")),
                            new ProblemRow(capture, second, "file", Problem.notice(3, 4, "odd")),
                            new ProblemRow(capture, second, "tiny:", Problem.warning(12, 5, "no equals sign"))),
                    store.problems(Set.of(capture)).subList(0, 3));
            ExchangeTable table = store.table(List.of(Captures.session(1, "one", 2)));
            assertEquals(store.problems(Set.of(capture)).size() - 1, table.problems(1));
        }
    }

    @Test
    void givesEqualDigestsToEqualRecords() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "one", List.of(full(), Captures.request("5", ""), Captures.request("5", "a=1")));
            Captures.write(store, "two", List.of(Captures.request("5", "a=1"), full(), Captures.request("6", "a=1")));
            var one = store.digests(Captures.hash("one"));
            var two = store.digests(Captures.hash("two"));
            assertEquals(one.get(0), two.get(1));
            assertEquals(one.get(2), two.get(0));
            assertEquals(-1, one.get(1).payload());
            assertEquals(two.get(0).payload(), two.get(2).payload());
            assertTrue(two.get(0).high() != two.get(2).high()
                    || two.get(0).low() != two.get(2).low());
        }
    }

    @Test
    void saysWhatACaptureSaysOfItself() throws IOException {
        Instant first = Instant.parse("2023-05-01T10:00:00.123456789Z");
        CaptureSummary expected = new CaptureSummary(
                Optional.of(first), Map.of(Endpoint.of("POST", "https://a.example/v1/7?q=", ""), Set.of("send")));
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "one", List.of(full(), Captures.request("5", "a=1"), full()));
            assertEquals(expected, store.summary(Captures.hash("one")));
            assertEquals(3, store.records(Captures.hash("one")));
        }
    }

    @Test
    void countsWhatTheRowsOfATableComeTo() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "one", List.of(full(), Captures.request("5", ""), full()));
            Captures.write(store, "two", List.of(Captures.request("5", "a=1")));
            ExchangeTable table = store.table(List.of(Captures.session(1, "one", 3), Captures.session(2, "two", 1)));
            Census census = table.census();
            long begin = Instant.parse("2023-05-01T10:00:00Z").getEpochSecond() * 1_000_000 + 123_456;
            assertEquals(2, census.rows(Census.Trait.TIME));
            assertEquals(2, census.rows(Census.Trait.STATUS));
            assertEquals(2, census.rows(Census.Trait.RESPONSE));
            assertEquals(1, census.rows(PayloadState.EMPTY));
            assertEquals(List.of(3, 1), List.of(census.exchanges(0), census.exchanges(1)));
            assertEquals(new Census.TimeSpan(begin, begin + 1_500_000), census.times(0));
            assertEquals(new Census.TimeSpan(0, 0), census.times(1));
            assertEquals(
                    List.of(
                            new Census.Place("a.example", table.endpoint(0), 2),
                            new Census.Place("", table.endpoint(1), 2)),
                    census.places());
        }
    }

    @Test
    void startsAnewWhenDecodersChanged() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "one", Captures.requests("5", "a=1"));
        }
        try (H2Store store = H2Store.open(folder, "tiny/2", new TinyDecoder())) {
            assertEquals(Set.of(), store.captures());
            Captures.write(store, "one", Captures.requests("5", "a=1"));
            assertEquals(1, store.table(List.of(Captures.session(1, "one", 1))).size());
        }
    }

    @Test
    void saysWhatTheSystemSaid() {
        SQLException full = new SQLException(
                "page", new IllegalStateException("write", new IOException("No space left on device")));
        assertEquals(
                "index.mv.db could not be used: No space left on device",
                Database.failed(full).getMessage());
        assertEquals(
                "index.mv.db could not be used",
                Database.failed(new SQLException("statement")).getMessage());
    }
}
