package org.telltale.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.doubt.Judgement;
import org.telltale.model.doubt.Ranked;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Place;
import org.telltale.model.field.Reading;
import org.telltale.model.field.Readings;
import org.telltale.model.schema.Meaning;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Message;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.store.ProblemRow;
import org.telltale.model.study.Study;

/// The objects that listings print, as the command-line contract names their keys.
final class Rows {
    private static final int HEX_BYTES = 64;

    private Rows() {}

    static Row session(Study study, Session session, long problems) {
        Row row = new Row()
                .put("session", session.number())
                .put("name", session.name())
                .put("alsoNamed", session.alsoNamed())
                .put("file", session.file())
                .put("sha256", session.capture())
                .put("bytes", session.bytes())
                .put("format", session.format())
                .put("exchanges", session.records())
                .put("newExchanges", session.kept().size())
                .put("overlap", session.overlap().kind().id())
                .put("overlapWith", session.overlap().with());
        int index = study.exchanges().sessions().indexOf(session);
        new SessionCounts(study, i -> study.exchanges().session(i) == index).put(row);
        return row.put("conditions", session.conditions())
                .put("problems", problems)
                .put("byteAccount", account(List.of(study.account(session)), session.bytes()));
    }

    /// What became of the bytes of files.
    static Row account(List<ByteAccount> files, long bytes) {
        long sum = files.stream().mapToLong(ByteAccount::sum).sum();
        return new Row()
                .put(
                        "exchanges",
                        files.stream().mapToLong(ByteAccount::exchanges).sum())
                .put("framing", files.stream().mapToLong(ByteAccount::framing).sum())
                .put("leftOut", files.stream().mapToLong(ByteAccount::leftOut).sum())
                .put("problems", files.stream().mapToLong(ByteAccount::problems).sum())
                .put("unaccounted", bytes - sum);
    }

    static Row exchange(Study study, Exchange exchange, int session, List<String> tags, long problems) {
        return new Row()
                .put("exchange", study.cite(exchange.id()))
                .put("n", exchange.id().number())
                .put("session", session)
                .text("protocol", exchange.protocol())
                .text("method", exchange.method())
                .text("host", exchange.host())
                .put("endpoint", exchange.endpoint())
                .put("endpointName", study.state().names().endpoint(exchange.endpoint()))
                .text("requestId", exchange.requestId())
                .text("url", exchange.url())
                .put("status", exchange.status())
                .put("time", exchange.time())
                .put("duration", exchange.duration().map(d -> d.toNanos() / 1e6))
                .put("request", exchange.request().map(Rows::message))
                .put("response", exchange.response().map(Rows::message))
                .put("tags", tags)
                .put("problems", problems)
                .put("attributes", new TreeMap<>(exchange.attributes()));
    }

    private static Row message(Message message) {
        return new Row()
                .put("bytes", message.size())
                .text("mediaType", message.mediaType())
                .put("sha256", message.payload())
                .text("decoder", message.decoder())
                .put("state", message.state().id());
    }

    /// The keys of a field from `path` on.
    ///
    /// @param meaning what a schema says
    static void field(Row row, Place place, boolean allReadings, Optional<Meaning> meaning, Optional<String> name) {
        FieldNode node = place.node();
        Optional<String> value = value(node);
        row.put("path", place.path())
                .put("pattern", place.pattern())
                .put("decoder", place.layer().decoder())
                .put("kind", kind(node))
                .put("type", node.type())
                .put("value", value)
                .put("text", value.map(Rows::withoutNul).filter(_ -> isText(node)))
                .put("hex", hex(place))
                .put("layer", place.layerNumber())
                .put("offset", node.offset())
                .put("length", node.length())
                .put("valueOffset", node.valueOffset())
                .put("valueLength", node.valueLength())
                .put("name", name)
                .put("declared", meaning.map(Meaning::words))
                .put("declaredValue", meaning.flatMap(Meaning::value))
                .put("readings", readings(place, allReadings, meaning.flatMap(Meaning::reading)));
    }

    private static List<Row> readings(Place place, boolean all, Optional<Reading> declared) {
        return Stream.concat(declared.stream(), Readings.of(place).stream())
                .limit(all ? Long.MAX_VALUE : 1)
                .map(reading -> new Row()
                        .put("reading", reading.id())
                        .put("value", reading.value())
                        .put("why", reading.why()))
                .toList();
    }

    private static String kind(FieldNode node) {
        return switch (node) {
            case FieldNode.Group _ -> "group";
            case FieldNode.Scalar _ -> "scalar";
            case FieldNode.Opaque _ -> "opaque";
            case FieldNode.Reference _ -> "reference";
        };
    }

    private static Optional<String> value(FieldNode node) {
        return switch (node) {
            case FieldNode.Group _ -> Optional.empty();
            case FieldNode.Scalar scalar -> Optional.of(scalar.value().text());
            case FieldNode.Opaque opaque -> Optional.of(opaque.value().text());
            case FieldNode.Reference reference -> Optional.of(Long.toString(reference.target()));
        };
    }

    private static boolean isText(FieldNode node) {
        return node.type().equals("text") || node.type().equals("string");
    }

    private static String withoutNul(String text) {
        return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
    }

    private static String hex(Place place) {
        long length = Math.min(HEX_BYTES, place.node().length());
        return java.util.HexFormat.of()
                .formatHex(place.layer()
                        .bytes()
                        .slice(place.node().offset(), length)
                        .toArray());
    }

    static Row statistics(FieldIndex.Statistics s, List<String> tags) {
        return new Row()
                .put("endpoint", s.field().endpoint())
                .put("side", s.field().side().id())
                .put("pattern", s.field().pattern())
                .put("exchanges", s.exchanges())
                .put("sessions", s.sessions())
                .put("distinct", s.distinct())
                .put("constant", s.constant())
                .put("types", s.field().types())
                .put("min", s.min())
                .put("max", s.max())
                .put("examples", s.examples())
                .put("tags", tags);
    }

    static Row judgement(Study study, Judgement j) {
        Ranked best = j.readings().getFirst();
        return new Row()
                .put("endpoint", j.place().endpoint())
                .put("side", j.place().side().id())
                .put("part", j.place().part().id())
                .put("pattern", j.place().pattern())
                .put("instances", j.instances())
                .put("best", best.reading())
                .put("why", best.why())
                .put("confidence", Math.rint(j.confidence() * 100) / 100)
                .text("doubt", j.doubt())
                .put("example", study.cite(j.example()))
                .put("readings", j.readings().stream().map(Rows::ranked).toList());
    }

    private static Row ranked(Ranked reading) {
        return new Row()
                .put("reading", reading.reading())
                .put("score", Math.rint(reading.score() * 100) / 100)
                .put("why", reading.why());
    }

    static Row problem(Study study, ProblemRow row) {
        String session = study.sessions().stream()
                .filter(s -> s.capture().equals(row.capture()))
                .map(Session::name)
                .findFirst()
                .orElse("");
        return new Row()
                .text("session", session)
                .put("exchange", row.record().map(study::cite))
                .put("severity", row.problem().severity().name().toLowerCase(java.util.Locale.ROOT))
                .put(
                        "where",
                        row.where() + " " + row.problem().span().offset() + "+"
                                + row.problem().span().length())
                .put("message", row.problem().message());
    }

    /// The side an option names.
    static Side side(String option) {
        try {
            return Side.of(option);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() == null ? "side" : e.getMessage());
        }
    }
}
