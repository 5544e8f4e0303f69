package org.telltale.model.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.telltale.model.session.PayloadState;

/// What terms of the filter language can be about; any other word before an operator is a factor of conditions.
public enum Subject {
    SESSION("name of a session"),
    ENDPOINT("request number, method and path, or name"),
    HOST("where it goes"),
    METHOD("such as POST"),
    PROTOCOL("such as websocket"),
    TAG("category of a tag that covers something"),
    STATE("decoded, opaque or empty"),
    HAS("request, response, body, time, problem, note or mark"),
    SIZE("bytes of both sides, such as 10k"),
    STATUS("of the response, such as 404 or 200..299"),
    N("number of the record"),
    DURATION("milliseconds"),
    TIME("time of day in UTC, such as 10:02..10:05"),
    PATH("a field that it holds, such as protobuf:1.3"),
    VALUE("a value in any encoding"),
    HEX("bytes of a payload"),
    APP("the app that sent it, where the capture names one"),
    ABOUT("what else the capture says of it, such as \"ja4 t13d\"");

    static final List<String> PRESENT = List.of("request", "response", "body", "time", "problem", "note", "mark");

    private final String words;

    Subject(String words) {
        this.words = words;
    }

    /// As it is written: `session`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it is about, for a list of proposals.
    public String words() {
        return words;
    }

    /// Whether it is compared by size.
    public boolean isNumber() {
        return this == SIZE || this == STATUS || this == N || this == DURATION || this == TIME;
    }

    static Optional<Subject> of(String word) {
        return Stream.of(values())
                .filter(subject -> subject.word().equals(word))
                .findFirst();
    }

    /// Why a value can stand for nothing of a subject; empty where it can.
    static Optional<String> complaint(String word, String value) {
        Optional<Subject> subject = of(word);
        if (subject.filter(Subject::isNumber).isPresent()) {
            return number(subject.get(), value);
        }
        return switch (subject.orElse(VALUE)) {
            case STATE ->
                unlessAny(
                        value,
                        Stream.of(PayloadState.values()).map(PayloadState::id).toList(),
                        "state");
            case HAS -> unlessAny(value, PRESENT, "has");
            default -> Optional.empty();
        };
    }

    private static Optional<String> unlessAny(String value, List<String> known, String word) {
        String wanted = value.toLowerCase(Locale.ROOT);
        boolean some = known.stream().anyMatch(Glob.of(Query.Operator.CONTAINS, wanted));
        return some ? Optional.empty() : Optional.of(word + ": knows " + String.join(", ", known));
    }

    private static Optional<String> number(Subject subject, String value) {
        int dots = value.indexOf("..");
        try {
            Measure.parse(dots < 0 ? value : value.substring(0, dots), subject == TIME, false);
            Measure.parse(dots < 0 ? value : value.substring(dots + 2), subject == TIME, true);
            return Optional.empty();
        } catch (QuerySyntaxException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
