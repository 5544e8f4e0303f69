package org.telltale.importers.capture.wire.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Side;

/// An exchange while it is being read.
public final class Draft {
    private static final int MOST_PROBLEMS = 16;

    private final Flow flow;
    private final String protocol;
    private final Moment start;
    private final long serial;
    private final Body[] bodies = {new Body(), new Body()};
    private final Headers[] headers = {Headers.NONE, Headers.NONE};
    private final boolean[] present = new boolean[2];
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Instant> last;
    private Optional<Integer> status = Optional.empty();
    private String method = "";
    private String url = "";
    private String host = "";

    Draft(Flow flow, String protocol, Moment start, long serial) {
        this.flow = flow;
        this.protocol = protocol;
        this.start = start;
        this.serial = serial;
        this.last = start.time();
    }

    public Moment start() {
        return start;
    }

    /// The file offset at which it begins.
    public long offset() {
        return start.span().offset();
    }

    public void seen(Moment at) {
        if (at.time().isPresent() && (last.isEmpty() || at.time().get().isAfter(last.get()))) {
            last = at.time();
        }
    }

    public Body body(Side side) {
        present[side.ordinal()] = true;
        return bodies[side.ordinal()];
    }

    public boolean has(Side side) {
        return present[side.ordinal()];
    }

    public Headers headers(Side side) {
        return headers[side.ordinal()];
    }

    public void headers(Side side, Headers value) {
        present[side.ordinal()] = true;
        headers[side.ordinal()] = value;
    }

    public String method() {
        return method;
    }

    public void request(String method, String url, String host) {
        this.method = method;
        this.url = url;
        this.host = host;
    }

    public String host() {
        return host;
    }

    public String url() {
        return url;
    }

    public void status(int value) {
        status = Optional.of(value);
    }

    /// Whether its response hands the stream over to another protocol.
    public boolean isTunnel() {
        int code = status.orElse(0);
        return code == 101 || method.equals("CONNECT") && code / 100 == 2;
    }

    public void attribute(String name, String value) {
        attributes.put(name, value);
    }

    /// Adds to a list in an attribute.
    public void attributeToo(String name, String value) {
        attributes.merge(name, value, (a, b) -> a + ", " + b);
    }

    /// Remarks on the exchange, at the packet at which it shows.
    public void problem(boolean lost, Moment at, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            long offset = at.span().offset();
            long length = at.span().length();
            problems.add(lost ? Problem.warning(offset, length, message) : Problem.notice(offset, length, message));
        }
    }

    /// Hands the exchange over; nothing is changed after.
    public void finish() {
        for (Side side : Side.values()) {
            tellOfLoss(side);
        }
        Map<String, String> all = new LinkedHashMap<>(flow.facts());
        all.putAll(attributes);
        CapturedRecord.Builder builder = CapturedRecord.at(start.span())
                .protocol(protocol)
                .method(method)
                .url(url)
                .host(host.isEmpty() ? flow.host() : host)
                .attributes(all)
                .problems(problems);
        status.ifPresent(builder::status);
        start.time().ifPresent(begin -> {
            builder.time(begin);
            last.map(end -> Duration.between(begin, end))
                    .filter(Duration::isPositive)
                    .ifPresent(builder::duration);
        });
        if (has(Side.REQUEST)) {
            builder.request(message(Side.REQUEST));
        }
        if (has(Side.RESPONSE)) {
            builder.response(message(Side.RESPONSE));
        }
        flow.output().add(builder.build(), serial);
    }

    private void tellOfLoss(Side side) {
        Body body = bodies[side.ordinal()];
        if (body.missing() > 0) {
            problem(true, start, body.missing() + " bytes of the " + side.id() + " were not captured");
        }
        if (body.dropped() > 0) {
            problem(
                    true,
                    start,
                    "the " + side.id() + " is longer than 64 MiB; " + body.dropped() + " bytes are not read");
        }
    }

    private CapturedMessage message(Side side) {
        Headers lines = headers(side);
        String type = lines.first("content-type").orElse("").toLowerCase(Locale.ROOT);
        return new CapturedMessage(lines, type, bodies[side.ordinal()].bytes());
    }
}
