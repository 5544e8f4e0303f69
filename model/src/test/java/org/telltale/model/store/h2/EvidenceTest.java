package org.telltale.model.store.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.decode.Choices;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.store.FieldIndex.Field;

class EvidenceTest {
    private static final Endpoint FIVE = new Endpoint("rpc:5");

    @TempDir
    Path folder;

    @Test
    void readsDoubtfulInstancesAsTheOthersSay() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "one", Captures.requests("5", "a=(b=1);c=(d=1)", "a={b=2}", "c=word", "c={d=1}"));
            Choices choices = store.choices(FIVE, Side.REQUEST);
            assertEquals(Optional.of("message"), choices.reading("tiny:a"));
            assertEquals(Optional.empty(), choices.reading("tiny:c"));
            assertEquals(Choices.NONE, store.choices(FIVE, Side.RESPONSE));
            assertEquals(
                    List.of("tiny:a [message]", "tiny:a.b [varint]", "tiny:c [message, text]", "tiny:c.d [varint]"),
                    fields(store, "one", 4));
        }
    }

    private static List<String> fields(H2Store store, String capture, int records) {
        return store.fields(store.table(List.of(Captures.session(1, capture, records)))).fields().stream()
                .map(field -> field.pattern() + " " + field.types())
                .sorted()
                .toList();
    }

    @Test
    void followsEvidenceDownThroughMessagesAndBack() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "doubt", Captures.requests("5", "a=(b=(c=1))"));
            assertEquals(List.of("tiny:a [text]"), fields(store, "doubt", 1));
            Captures.write(store, "inner", Captures.requests("5", "a={b={c=3}}"));
            assertEquals(
                    List.of("tiny:a [message]", "tiny:a.b [message]", "tiny:a.b.c [varint]"),
                    fields(store, "doubt", 1));
            store.remove(Captures.hash("inner"));
            assertEquals(List.of("tiny:a [text]"), fields(store, "doubt", 1));
        }
    }

    @Test
    void putsTheAnalystsChoiceBeforeTheEvidence() throws IOException {
        try (H2Store store = Captures.open(folder)) {
            Captures.write(store, "one", Captures.requests("5", "a=(b=(noise))"));
            Choices chosen = pattern -> pattern.startsWith("tiny:a") ? Optional.of("message") : Optional.empty();
            store.choose(FIVE, Side.REQUEST, chosen);
            assertEquals(List.of("tiny:a [message]", "tiny:a.b [message]"), fields(store, "one", 1));
            assertEquals(1, store.table(List.of(Captures.session(1, "one", 1))).problems(0));
        }
        try (H2Store store = Captures.open(folder)) {
            assertEquals(
                    Optional.of("message"), store.choices(FIVE, Side.REQUEST).reading("tiny:a.b"));
            store.choose(FIVE, Side.REQUEST, Choices.NONE);
            assertEquals(List.of("tiny:a [text]"), fields(store, "one", 1));
            assertEquals(0, store.table(List.of(Captures.session(1, "one", 1))).problems(0));
        }
    }

    @Test
    void decodesNothingAgainForAReadingThatOnlyShows() throws IOException {
        AtomicInteger decoded = new AtomicInteger();
        TinyDecoder tiny = new TinyDecoder();
        try (H2Store store = H2Store.open(folder, "tiny/1", (payload, hint, choices) -> {
            decoded.incrementAndGet();
            return tiny.decode(payload, hint, choices);
        })) {
            Captures.write(store, "one", Captures.requests("5", "a=7;b=(c=1)"));
            int before = decoded.get();
            store.choose(FIVE, Side.REQUEST, reading("tiny:a", "seconds"));
            assertEquals(
                    Optional.of("seconds"), store.choices(FIVE, Side.REQUEST).reading("tiny:a"));
            assertEquals(before, decoded.get());
            store.choose(FIVE, Side.REQUEST, reading("tiny:b", "message"));
            assertEquals(List.of("tiny:a [varint]", "tiny:b [message]", "tiny:b.c [varint]"), fields(store, "one", 1));
        }
    }

    private static Choices reading(String pattern, String reading) {
        return asked -> asked.equals(pattern) ? Optional.of(reading) : Optional.empty();
    }

    @Test
    void comesToTheSameWhateverIsImportedFirst() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 8; round++) {
            List<List<String>> captures = new ArrayList<>();
            for (int c = 0; c < 5; c++) {
                captures.add(bodies(random));
            }
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
            List<Field> first = imported(captures, order, folder.resolve(round + "a"));
            Collections.shuffle(order, random);
            assertEquals(first, imported(captures, order, folder.resolve(round + "b")));
        }
    }

    private static List<Field> imported(List<List<String>> captures, List<Integer> order, Path at) throws IOException {
        Files.createDirectories(at);
        try (H2Store store = Captures.open(at)) {
            for (int c : order) {
                Captures.write(
                        store, "c" + c, Captures.requests("5", captures.get(c).toArray(String[]::new)));
            }
            var sessions = new ArrayList<org.telltale.model.session.Session>();
            for (int c = 0; c < captures.size(); c++) {
                sessions.add(Captures.session(c + 1, "c" + c, captures.get(c).size()));
            }
            return store.fields(store.table(sessions)).fields();
        }
    }

    private static List<String> bodies(Random random) {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            bodies.add("a=" + value(random, 4) + ";b=" + value(random, 4));
        }
        return bodies;
    }

    private static String value(Random random, int depth) {
        String inside = depth == 0 ? "x" : "c=" + value(random, depth - 1) + ";d=" + value(random, depth - 1);
        return switch (random.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> "7";
            case 1 -> "word";
            case 2, 3 -> "(" + inside + ")";
            default -> "{" + inside + "}";
        };
    }
}
