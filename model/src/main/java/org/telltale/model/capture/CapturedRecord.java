package org.telltale.model.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Span;
import org.telltale.model.problem.Problem;

/// One entry of a capture as its importer read it; what the file does not say is empty, never invented.
///
/// @param span the entry's bytes in the file
/// @param protocol `http`, `websocket`, `rpc`, … or empty
/// @param url as captured, or empty
/// @param host host name without port, or empty
/// @param requestId the request number of an RPC, or empty
/// @param requestName the name the capture itself gives the request number, or empty
/// @param attributes anything else worth a column, such as `http version` or `app`
/// @param problems remarks about this record; spans are in the file
public record CapturedRecord(
        Span span,
        String protocol,
        String method,
        String url,
        String host,
        String requestId,
        String requestName,
        Optional<Integer> status,
        Optional<Instant> time,
        Optional<Duration> duration,
        Optional<CapturedMessage> request,
        Optional<CapturedMessage> response,
        Map<String, String> attributes,
        List<Problem> problems) {
    public CapturedRecord {
        attributes = Map.copyOf(attributes);
        problems = List.copyOf(problems);
    }

    /// The record with further attributes; those that it has hold.
    public CapturedRecord with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(attributes);
        return new CapturedRecord(
                span,
                protocol,
                method,
                url,
                host,
                requestId,
                requestName,
                status,
                time,
                duration,
                request,
                response,
                all,
                problems);
    }

    public static Builder at(Span span) {
        return new Builder(span);
    }

    /// Fills a record step by step; what is not set stays empty.
    public static final class Builder {
        private final Span span;
        private String protocol = "";
        private String method = "";
        private String url = "";
        private String host = "";
        private String requestId = "";
        private String requestName = "";
        private Optional<Integer> status = Optional.empty();
        private Optional<Instant> time = Optional.empty();
        private Optional<Duration> duration = Optional.empty();
        private Optional<CapturedMessage> request = Optional.empty();
        private Optional<CapturedMessage> response = Optional.empty();
        private Map<String, String> attributes = Map.of();
        private List<Problem> problems = List.of();

        private Builder(Span span) {
            this.span = span;
        }

        public Builder protocol(String value) {
            protocol = value;
            return this;
        }

        public Builder method(String value) {
            method = value;
            return this;
        }

        public Builder url(String value) {
            url = value;
            return this;
        }

        public Builder host(String value) {
            host = value;
            return this;
        }

        public Builder requestId(String value) {
            requestId = value;
            return this;
        }

        public Builder requestName(String value) {
            requestName = value;
            return this;
        }

        public Builder status(int value) {
            status = Optional.of(value);
            return this;
        }

        public Builder time(Instant value) {
            time = Optional.of(value);
            return this;
        }

        public Builder duration(Duration value) {
            duration = Optional.of(value);
            return this;
        }

        public Builder request(CapturedMessage value) {
            request = Optional.of(value);
            return this;
        }

        public Builder response(CapturedMessage value) {
            response = Optional.of(value);
            return this;
        }

        public Builder attributes(Map<String, String> value) {
            attributes = value;
            return this;
        }

        public Builder problems(List<Problem> value) {
            problems = value;
            return this;
        }

        public CapturedRecord build() {
            return new CapturedRecord(
                    span,
                    protocol,
                    method,
                    url,
                    host,
                    requestId,
                    requestName,
                    status,
                    time,
                    duration,
                    request,
                    response,
                    attributes,
                    problems);
        }
    }
}
