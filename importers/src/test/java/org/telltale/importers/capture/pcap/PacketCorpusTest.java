package org.telltale.importers.capture.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.importers.capture.Shared;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.CsvRows;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what is read with facts by another tool, over every packet capture of the shared corpus.
class PacketCorpusTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, int[]> table = new TreeMap<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> explained = new ArrayList<>();

    @Test
    void agreesWithTheFactsOfAnotherToolOrSaysWhyNot() throws IOException {
        assumeTrue(Shared.has("corpus/MANIFEST.csv"), "no shared corpus");
        String manifest = Files.readString(Shared.folder("corpus/MANIFEST.csv"), StandardCharsets.UTF_8);
        CsvRows rows = new CsvRows(manifest, ',');
        while (rows.hasNext()) {
            List<String> cells = rows.next().cells();
            String path = cells.get(0);
            if (path.startsWith("pcap") && !path.endsWith(".keys")) {
                row(path)[0]++;
                compare(path, JSON.readTree(cells.get(9)));
            }
        }
        System.out.println("format        files  facts  agreed  explained  not yet");
        table.forEach(
                (name, n) -> System.out.printf("%-12s  %5d  %5d  %6d  %9d  %7d%n", name, n[0], n[1], n[2], n[3], n[4]));
        explained.forEach(line -> System.out.println("explained: " + line));
        open.forEach(line -> System.out.println("not yet: " + line));
        assertTrue(table.size() == 3 && row("pcap/")[0] > 200, table.keySet().toString());
        assertEquals(PacketFactsExplained.notYet(), open.size(), String.join("\n", open));
    }

    private int[] row(String path) {
        return table.computeIfAbsent(path.substring(0, path.indexOf('/')), _ -> new int[5]);
    }

    private static byte[] content(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(Shared.folder("corpus").resolve(path));
        if (!path.endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    static CapturePacketReader reader(Bytes bytes) {
        boolean blocks = !bytes.isEmpty() && bytes.at(0) == 0x0a;
        return blocks ? new PcapngReader(bytes) : new PcapReader(bytes);
    }

    private void compare(String path, JsonNode expected) throws IOException {
        Bytes bytes = Bytes.of(content(path));
        PacketTally tally = new PacketTally();
        CaptureLog log = new CaptureLog();
        int connections = 0;
        boolean malformed = false;
        try {
            reader(bytes).read(tally, JobContext.NONE);
            connections = PacketExchanges.read(reader(bytes), bytes.size(), options(expected), log, JobContext.NONE);
        } catch (MalformedCaptureException _) {
            malformed = true;
        }
        if (expected.path("capinfos_rc").asInt(0) != 0) {
            fact(path, "damage is told", true, malformed || !log.problems().isEmpty());
        } else {
            fact(path, "packets", expected.get("packets").asInt(), tally.packets());
        }
        if (expected.has("first_time") && tally.packets() > 0) {
            times(path, expected, tally);
        }
        if (expected.has("tcp_streams")) {
            fact(path, "tcp streams", expected.get("tcp_streams").asInt(), connections);
        }
        new FactComparison(path, expected, log).run();
    }

    private static ImportOptions options(JsonNode expected) throws IOException {
        if (!expected.has("keylog")) {
            return ImportOptions.NONE;
        }
        Path file = Shared.folder("corpus").resolve(expected.get("keylog").asString());
        return new ImportOptions(Optional.empty(), List.of(Bytes.of(Files.readAllBytes(file))));
    }

    private void times(String path, JsonNode expected, PacketTally tally) {
        String first = expected.get("first_time").asString("");
        String last = expected.get("last_time").asString("");
        if (first.contains(".")) {
            fact(path, "first time", first, tally.first(first.length() - first.indexOf('.') - 1));
            fact(path, "last time", last, tally.last(last.length() - last.indexOf('.') - 1));
        }
    }

    private void fact(String path, String name, Object expected, Object read) {
        int[] row = row(path);
        row[1]++;
        Optional<String> reason = PacketFactsExplained.reason(path, name);
        if (expected.equals(read)) {
            row[2]++;
        } else if (reason.isPresent()) {
            row[3]++;
            explained.add(path + " " + name + ": " + reason.get() + "; expected " + expected + ", read " + read);
        } else {
            row[4]++;
            open.add(path + " " + name + ": expected " + expected + ", read " + read);
        }
    }

    /// The facts about messages.
    private final class FactComparison {
        private final String path;
        private final JsonNode expected;
        private final WireFacts facts;
        private final List<CapturedRecord> records;

        FactComparison(String path, JsonNode expected, CaptureLog log) {
            this.path = path;
            this.expected = expected;
            this.facts = new WireFacts(log.records());
            this.records = log.records();
        }

        void run() throws IOException {
            if (expected.has("http1")) {
                http1(expected.get("http1"));
            }
            if (expected.has("http2")) {
                http2(expected.get("http2"));
            }
            if (expected.has("tls")) {
                tls(expected.get("tls"));
            }
            if (expected.has("dns")) {
                dns(expected.get("dns"));
            }
            if (expected.has("websocket")) {
                websocket(expected.get("websocket"));
            }
            if (expected.has("grpc")) {
                fact(path, "grpc messages", expected.get("grpc").get("messages").asLong(), facts.grpcMessages());
            }
        }

        private void http1(JsonNode http) throws IOException {
            List<CapturedRecord> requests = facts.requests(false);
            fact(path, "http requests", http.get("requests").asInt(), requests.size());
            fact(path, "http methods", counts(http.get("methods")), WireFacts.count(requests, CapturedRecord::method));
            fact(path, "http statuses", counts(http.get("statuses")), facts.statuses(false));
            Set<String> hosts = new HashSet<>();
            requests.forEach(
                    r -> r.request().flatMap(m -> m.headers().first("host")).ifPresent(host -> hosts.add(host)));
            for (String host : counts(http.get("hosts")).keySet()) {
                fact(path, "http host " + host, true, host.isEmpty() || hosts.contains(host));
            }
            Set<String> bodies = bodies();
            int number = 0;
            for (JsonNode object : http.path("export_objects").path("first")) {
                fact(
                        path,
                        "http body " + ++number,
                        true,
                        bodies.contains(object.get(2).asString()));
            }
        }

        private Set<String> bodies() throws IOException {
            Set<String> all = new HashSet<>();
            for (CapturedRecord record : facts.http(false)) {
                for (Optional<CapturedMessage> message : List.of(record.request(), record.response())) {
                    if (message.isPresent()) {
                        Bytes body = message.get().body();
                        String coding = message.get()
                                .headers()
                                .first("content-encoding")
                                .orElse("");
                        all.add(Sha256.of(opened(coding, body)).hex().substring(0, 16));
                    }
                }
            }
            return all;
        }

        private static Bytes opened(String coding, Bytes body) throws IOException {
            return switch (coding) {
                case "gzip" -> gunzip(body);
                case "deflate" -> inflate(body);
                case "br" -> unbrotli(body);
                default -> body;
            };
        }

        private static Bytes unbrotli(Bytes body) {
            try (BrotliInputStream in = new BrotliInputStream(new ByteArrayInputStream(body.toArray()))) {
                return Bytes.of(in.readAllBytes());
            } catch (IOException _) {
                return body;
            }
        }

        /// The content as far as it goes, as the other tool has it.
        private static Bytes gunzip(Bytes body) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body.toArray()), 1)) {
                for (int octet = in.read(); octet >= 0; octet = in.read()) {
                    out.write(octet);
                }
            } catch (IOException _) {
                return out.size() == 0 ? body : Bytes.of(out.toByteArray());
            }
            return Bytes.of(out.toByteArray());
        }

        private static Bytes inflate(Bytes body) throws IOException {
            byte[] packed = body.toArray();
            boolean raw = packed.length < 2
                    || (packed[0] & 0x0f) != 8
                    || ((packed[0] & 0xff) << 8 | packed[1] & 0xff) % 31 != 0;
            try (InflaterInputStream in =
                    new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(raw))) {
                return Bytes.of(in.readAllBytes());
            } catch (ZipException | EOFException _) {
                return body;
            }
        }

        private void http2(JsonNode http) {
            List<CapturedRecord> requests = facts.requests(true);
            fact(path, "http2 requests", http.get("requests").asInt(), requests.size());
            fact(path, "http2 methods", counts(http.get("methods")), WireFacts.count(requests, CapturedRecord::method));
            fact(path, "http2 statuses", counts(http.get("statuses")), facts.statuses(true));
            if (http.has("first") && !requests.isEmpty()) {
                fact(path, "http2 first", http.get("first").asString(), line(requests.getFirst()));
                fact(path, "http2 last", http.get("last").asString(), line(requests.getLast()));
            }
        }

        private static String line(CapturedRecord record) {
            String url = record.url().replaceFirst("^[a-z]+://", "");
            int slash = url.indexOf('/');
            return record.method() + " " + url.substring(0, slash) + " " + url.substring(slash);
        }

        private void tls(JsonNode tls) {
            fact(path, "client hellos", tls.get("client_hellos").asInt(), facts.clientHellos());
            for (Map.Entry<String, Integer> name : counts(tls.get("sni")).entrySet()) {
                Map<String, Integer> read = facts.serverNames();
                fact(path, "server name " + name.getKey(), name.getValue(), read.getOrDefault(name.getKey(), 0));
            }
            Map<String, Integer> alpn = facts.offered();
            counts(tls.get("alpn")).forEach((name, n) -> fact(path, "alpn " + name, n, alpn.getOrDefault(name, 0)));
        }

        private void dns(JsonNode dns) {
            fact(path, "dns messages", dns.get("messages").asInt(), facts.dnsMessages());
            fact(path, "dns queries", dns.get("queries").asInt(), facts.dnsQueries());
            Set<String> names = WireFacts.count(facts.dns(), r -> r.attributes().getOrDefault("question", ""))
                    .keySet();
            for (String name : counts(dns.get("names")).keySet()) {
                fact(path, "dns name " + name, true, names.contains(name));
            }
        }

        private void websocket(JsonNode socket) {
            fact(path, "websocket frames", socket.get("frames").asInt(), facts.frames(_ -> true));
            for (JsonNode text : socket.get("first_text")) {
                String start = text.asString();
                boolean found = records.stream()
                        .filter(r -> r.protocol().equals("websocket"))
                        .flatMap(r -> r.request().or(r::response).stream())
                        .anyMatch(m -> new String(m.body().toArray(), StandardCharsets.UTF_8)
                                .replace("\r", "\\r")
                                .replace("\n", "\\n")
                                .startsWith(start));
                fact(path, "websocket text", true, found);
            }
        }
    }

    private static Map<String, Integer> counts(JsonNode node) {
        Map<String, Integer> counts = new TreeMap<>();
        node.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return counts;
    }
}
