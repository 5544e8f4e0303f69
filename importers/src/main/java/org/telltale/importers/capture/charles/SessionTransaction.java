package org.telltale.importers.capture.charles;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.http.Head;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Headers;

/// A transaction of a native session, by the names of its fields.
record SessionTransaction(Node.Thing thing) {
    private String word(String field) {
        String text = thing.get(field).word();
        return text.length() <= 1 << 16 ? text : "";
    }

    CapturedRecord record(List<Problem> before) {
        List<Problem> problems = new ArrayList<>(before);
        Head request = head("requestHeader");
        Head response = head("responseHeader");
        CapturedRecord.Builder builder = CapturedRecord.at(thing.span())
                .protocol("http")
                .method(request.method())
                .url(url(request))
                .host(word("host"))
                .attributes(attributes(request, response));
        builder.request(message(request, "requestBody"));
        if (!response.line().isEmpty() || bytes("responseBody").isPresent()) {
            builder.response(message(response, "responseBody"));
            response.status().ifPresent(builder::status);
        }
        Optional<Instant> start = time("startTime").or(() -> time("requestBeginTime"));
        start.ifPresent(builder::time);
        start.flatMap(from -> time("endTime").map(to -> Duration.between(from, to)))
                .filter(Duration::isPositive)
                .ifPresent(builder::duration);
        if (!thing.get("messages").elements().isEmpty()) {
            problems.add(Problem.warning(
                    thing.span().offset(),
                    thing.span().length(),
                    "the WebSocket messages of this transaction are not read; save the session as .chlsj"));
        }
        return builder.problems(problems).build();
    }

    private String url(Head request) {
        String host = word("host").indexOf(':') >= 0 ? "[" + word("host") + "]" : word("host");
        String port = word("port").equals("0") || word("port").isEmpty() ? word("actualPort") : word("port");
        if (request.method().equals("CONNECT")) {
            return request.target();
        }
        String scheme = word("protocol");
        boolean usual = port.isEmpty() || port.equals(scheme.equals("https") ? "443" : "80");
        String path = word("file").isEmpty() ? request.target() : word("file");
        return host.isEmpty() ? path : scheme + "://" + (usual ? host : host + ":" + port) + path;
    }

    private Map<String, String> attributes(Head request, Head response) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "http version", word("protocolVersion").isEmpty() ? request.version() : word("protocolVersion"));
        put(all, "request line", request.line());
        put(all, "response line", response.line());
        put(all, "client ip", address("clientAddress"));
        put(all, "client port", word("clientPort"));
        put(all, "server ip", address("remoteAddress"));
        put(all, "server port", word("actualPort"));
        put(all, "cipher suite", word("cipherSuite"));
        put(all, "alpn", word("alpnProtocol"));
        put(all, "tls version", word("sslProtocol").replaceFirst("^TLSv", "TLS "));
        put(all, "comment", word("notes"));
        put(all, "error", word("exception"));
        put(all, "timing connect", word("connectDuration"));
        put(all, "timing dns", word("dnsDuration"));
        put(all, "timing ssl", word("sslDuration"));
        put(all, "request header bytes", word("requestHeaderSize"));
        put(all, "response header bytes", word("responseHeaderSize"));
        return all;
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isEmpty() && value.length() <= 1024) {
            all.put(name, value);
        }
    }

    private String address(String field) {
        if (!(thing.get(field) instanceof Node.Thing address)) {
            return "";
        }
        if (address.get("ipaddress") instanceof Node.Raw six && six.bytes().size() == 16) {
            return new Address(Slice.of(six.bytes().toArray())).toString();
        }
        String number = address.get("address").word();
        if (!number.matches("-?\\d{1,10}")) {
            return "";
        }
        int value = new BigInteger(number).intValue();
        return (value >>> 24) + "." + (value >> 16 & 255) + "." + (value >> 8 & 255) + "." + (value & 255);
    }

    private Optional<Instant> time(String field) {
        if (!(thing.get(field) instanceof Node.Thing date)) {
            return Optional.empty();
        }
        return date.extra().stream()
                .filter(node -> node instanceof Node.Raw raw && raw.bytes().size() == Long.BYTES)
                .map(node -> new BigInteger(((Node.Raw) node).bytes().toArray()).longValue())
                .filter(millis -> millis > 0)
                .map(Instant::ofEpochMilli)
                .findFirst();
    }

    private Head head(String field) {
        if (!(thing.get(field) instanceof Node.Thing header)) {
            return new Head("", Headers.NONE);
        }
        List<Node> names = header.get("fieldNames").elements();
        List<Node> values = header.get("fieldValues").elements();
        List<Headers.Header> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            lines.add(new Headers.Header(names.get(i).word(), values.get(i).word()));
        }
        return new Head(firstLine(header), new Headers(lines));
    }

    /// The start line, which the header writes behind its fields.
    private static String firstLine(Node.Thing header) {
        return header.extra().stream()
                .map(Node::word)
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse(header.get("firstLine").word());
    }

    private Optional<Bytes> bytes(String field) {
        return thing.get(field) instanceof Node.Raw raw ? Optional.of(raw.bytes()) : Optional.empty();
    }

    private CapturedMessage message(Head head, String field) {
        String type = head.value("content-type").strip().toLowerCase(Locale.ROOT);
        return new CapturedMessage(head.headers(), type, bytes(field).orElse(Bytes.EMPTY));
    }
}
