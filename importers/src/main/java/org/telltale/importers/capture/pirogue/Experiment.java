package org.telltale.importers.capture.pirogue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.MalformedCaptureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// When an experiment recorded packets, screen and device (`experiment.json`): a record each, with begin, length and the
/// name of the file in which it lies.
final class Experiment {
    /// A file of more bytes is none.
    static final int MOST = 1 << 20;

    private static final Pattern BEGIN = Pattern.compile("(?s)\\s*\\{.*\"start_capture_time\".*");
    private static final BigDecimal LATEST_MS = BigDecimal.valueOf(1L << 45);

    private Experiment() {}

    static boolean begins(String text) {
        return BEGIN.matcher(text).matches() && text.contains("\"network\"");
    }

    static void read(Bytes bytes, ExchangeSink sink) throws MalformedCaptureException {
        AccountedSink accounted = new AccountedSink(sink);
        JsonNode all;
        try {
            all = PirogueImporter.json().readTree(bytes.toArray());
        } catch (JacksonException _) {
            throw new MalformedCaptureException(0, "the times of the experiment are damaged or cut off");
        }
        // the file has no entry that holds a record by itself: what all say together is one range
        Span whole = new Span(0, bytes.size());
        all.properties().stream()
                .filter(part -> part.getValue().has("start_capture_time"))
                .forEach(part -> accounted.record(record(part.getKey(), part.getValue(), whole)));
        accounted.end(bytes.size());
    }

    private static CapturedRecord record(String name, JsonNode part, Span whole) {
        Map<String, String> attributes = new TreeMap<>();
        String file = part.path("file").asString("");
        if (!file.isEmpty() && file.length() < 256) {
            attributes.put("file", file);
        }
        CapturedRecord.Builder builder = CapturedRecord.at(whole)
                .protocol("recording")
                .requestName(name)
                .request(CapturedMessage.of(Bytes.EMPTY))
                .attributes(attributes);
        Optional<Instant> from = time(part, "start_capture_time");
        from.ifPresent(builder::time);
        from.flatMap(begin -> time(part, "end_capture_time").map(end -> Duration.between(begin, end)))
                .filter(length -> !length.isNegative())
                .ifPresent(builder::duration);
        return builder.build();
    }

    /// Milliseconds since 1970, with a fraction.
    private static Optional<Instant> time(JsonNode part, String key) {
        JsonNode value = part.path(key);
        return value.isNumber() && Double.isFinite(value.asDouble())
                ? Optional.of(value.decimalValue())
                        .filter(ms -> ms.signum() > 0 && ms.compareTo(LATEST_MS) < 0)
                        .map(ms -> Instant.EPOCH.plusNanos(ms.movePointRight(6).longValue()))
                : Optional.empty();
    }
}
