package org.telltale.importers.capture.jsonl;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.telltale.importers.capture.text.CharWidth;
import org.telltale.importers.capture.text.HostName;
import org.telltale.importers.capture.text.TimeText;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Side;

/// What one line says, under a mapping.
final class LineRecord {
    private static final int MAX_ATTRIBUTES = 64;
    private static final int MAX_ATTRIBUTE = 1024;

    private final Mapping mapping;
    private final Span span;
    private final CharWidth width;
    private final Map<KeyPath, Role> roles = new HashMap<>();
    private final Map<Role, Found> found = new EnumMap<>(Role.class);
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Set<KeyPath> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean zoneless;

    private LineRecord(Mapping mapping, Span span, CharWidth width) {
        this.mapping = mapping;
        this.span = span;
        this.width = width;
        mapping.keys().forEach((role, path) -> roles.put(path, role));
    }

    static LineRecord read(Mapping mapping, Span span, CharWidth width, byte[] text) {
        LineRecord record = new LineRecord(mapping, span, width);
        LineWalk.walk(text, record::leadsToKey, record::take).ifPresent(fault -> {
            int rest = text.length - fault.offset();
            record.problems.add(Problem.error(
                    record.offset(fault.offset()),
                    record.length(rest),
                    fault.reason() + "; of the line, what stands before is read"));
        });
        return record;
    }

    private boolean leadsToKey(KeyPath path) {
        return !roles.containsKey(path) && roles.keySet().stream().anyMatch(key -> key.isBelow(path));
    }

    private void take(KeyPath path, Found value) {
        if (!seen.add(path)) {
            problems.add(Problem.warning(
                    offset(value.start()),
                    length(value.length()),
                    "key " + path + " stands twice in the line; the last one is used"));
        }
        Role role = roles.get(path);
        if (role != null) {
            found.put(role, value);
        } else if (value.isScalar()
                && value.length() <= MAX_ATTRIBUTE
                && (attributes.size() < MAX_ATTRIBUTES || attributes.containsKey(path.toString()))) {
            attributes.put(path.toString(), value.text());
        }
    }

    /// An offset of the line's UTF-8 text as one in the file; in UTF-16 no nearer than the line.
    private long offset(int inLine) {
        return width.wide() ? span.offset() : span.offset() + inLine;
    }

    private long length(int inLine) {
        return width.wide() ? span.length() : inLine;
    }

    Optional<String> text(Role role) {
        return Optional.ofNullable(found.get(role)).filter(Found::isScalar).map(Found::text);
    }

    /// The side the line is of; a request where the dump does not say.
    Side side() {
        return text(Role.DIRECTION).flatMap(mapping.directions()::side).orElse(Side.REQUEST);
    }

    CapturedRecord.Builder builder(Span whole, byte[] line) {
        CapturedRecord.Builder builder = CapturedRecord.at(whole);
        String url = text(Role.URL).orElse("");
        String number = text(Role.NUMBER).orElse("");
        builder.url(url).requestId(number).method(text(Role.METHOD).orElse(""));
        builder.requestName(text(Role.NAME).orElse(""));
        builder.host(text(Role.HOST).map(HostName::withoutPort).orElseGet(() -> HostName.of(url)));
        builder.protocol(protocol(url, number));
        time(builder);
        status(builder);
        CapturedMessage message = message(Role.PAYLOAD, line);
        if (side() == Side.REQUEST) {
            builder.request(message);
        } else {
            builder.response(message);
        }
        if (found.containsKey(Role.RESPONSE)) {
            builder.response(message(Role.RESPONSE, line));
        }
        return builder;
    }

    private static String protocol(String url, String number) {
        if (url.regionMatches(true, 0, "ws", 0, 2)) {
            return "websocket";
        }
        return url.regionMatches(true, 0, "http", 0, 4) ? "http" : number.isEmpty() ? "" : "rpc";
    }

    private void time(CapturedRecord.Builder builder) {
        text(Role.TIME).ifPresent(text -> {
            zoneless = TimeText.read(text).filter(time -> !time.zoned()).isPresent();
            mapping.unit()
                    .flatMap(unit -> unit.read(text))
                    .ifPresentOrElse(builder::time, () -> odd(Role.TIME, "the time is not in the unit of the others"));
        });
    }

    private void status(CapturedRecord.Builder builder) {
        text(Role.STATUS).ifPresent(text -> {
            if (text.matches("-?\\d{1,9}")) {
                builder.status(Integer.parseInt(text));
            } else {
                odd(Role.STATUS, "the status is not a number");
            }
        });
    }

    private void odd(Role role, String what) {
        Optional.ofNullable(found.get(role))
                .ifPresent(value -> problems.add(Problem.warning(offset(value.start()), length(value.length()), what)));
    }

    Headers headers() {
        return Optional.ofNullable(found.get(Role.HEADERS)).map(LineHeaders::of).orElse(Headers.NONE);
    }

    /// The message of one side of this line.
    CapturedMessage message(Role role, byte[] line) {
        Headers headers = role == Role.RESPONSE ? Headers.NONE : headers();
        String media = headers.first("content-type").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!mapping.has(Role.PAYLOAD) && role == Role.PAYLOAD) {
            boolean damaged = !problems.isEmpty() && seen.isEmpty();
            return new CapturedMessage(headers, media, damaged ? Bytes.EMPTY : Bytes.of(line));
        }
        Found value = found.get(role);
        if (value == null || value.kind() == Found.Kind.NULL) {
            if (!found.isEmpty() || problems.isEmpty()) {
                problems.add(Problem.notice(span.offset(), span.length(), "the line has no payload"));
            }
            return new CapturedMessage(headers, media, Bytes.EMPTY);
        }
        return new CapturedMessage(headers, media, body(value));
    }

    private Bytes body(Found value) {
        BodyBytes body = BodyBytes.of(value, mapping.encoding());
        OptionalInt fault = body.read().fault();
        if (fault.isPresent()) {
            int at = value.start() + fault.getAsInt();
            problems.add(Problem.error(
                    offset(Math.min(at, value.end())),
                    length(Math.max(0, value.end() - at)),
                    "not " + mapping.encoding().id() + " from here; the payload is what stands before"));
        }
        if (body.json()) {
            problems.add(Problem.notice(
                    offset(value.start()),
                    length(value.length()),
                    "the payload is JSON where a string was expected; its text is the payload"));
        }
        return body.read().bytes();
    }

    /// Whether the time names no zone, so that it was read as UTC.
    boolean isZoneless() {
        return zoneless;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Problem> problems() {
        return problems;
    }
}
