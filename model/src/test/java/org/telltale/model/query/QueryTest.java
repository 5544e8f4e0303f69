package org.telltale.model.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.contract.Captures;
import org.telltale.contract.Trees;
import org.telltale.model.query.Query.Operator;
import org.telltale.model.query.Query.Term;
import org.telltale.model.session.Session;

final class QueryTest {
    private static Term term(String subject, Operator operator, String value) {
        return new Term(subject, operator, value);
    }

    @Test
    void readsTermsSideBySideAsAnd() {
        assertEquals(
                new Query.And(List.of(
                        term("session", Operator.CONTAINS, "startup_*"),
                        new Query.Not(term("tag", Operator.CONTAINS, "*")))),
                Query.parse("session:startup_* -tag:*"));
    }

    @Test
    void bindsAndCloserThanOr() {
        assertEquals(
                new Query.Or(List.of(
                        new Query.And(
                                List.of(term("size", Operator.MORE, "10k"), term("status", Operator.AT_LEAST, "400"))),
                        new Query.Hex("0a2f0a"))),
                Query.parse("size>10k and status>=400 or hex:0A2F0a"));
    }

    @Test
    void readsBracketsWordsAndExpressions() {
        assertEquals(
                new Query.And(List.of(
                        new Query.Not(new Query.Or(List.of(new Query.Words("a b"), new Query.Words("位置")))),
                        new Query.Regex("a/b\\d"))),
                Query.parse("not (\"a b\" or 位置) /a\\/b\\d/"));
    }

    @Test
    void readsNothingAsEverything() {
        assertEquals(Query.all(), Query.parse("  "));
    }

    @Test
    void keepsColonsAndDotsOfValues() {
        assertEquals(term("path", Operator.CONTAINS, "protobuf:1.3"), Query.parse("path:protobuf:1.3"));
        assertEquals(term("time", Operator.CONTAINS, "10:02..10:05"), Query.parse("time:10:02..10:05"));
    }

    @Test
    void saysWhereItIsWrong() {
        assertEquals(8, wrong("host:a (").position());
        assertEquals(4, wrong("hex:abc").position());
        assertEquals(5, wrong("host:").position());
        assertEquals(0, wrong("\"open").position());
        assertEquals(1, wrong("a)").position());
        assertEquals(1, wrong("/a(/").position());
        assertEquals(5, wrong("size>many").position());
        assertEquals(12, wrong("host:a time:noon").position());
        assertEquals(4, wrong("has:hope").position());
        assertEquals(6, wrong("state:lost").position());
    }

    @Test
    void readsEveryTermThatTheGuideNames() {
        for (String text : List.of(
                "host:qq.com",
                "endpoint:newreportkvcomm",
                "tag:location",
                "-tag:*",
                "session:login_1",
                "permission.location:on",
                "size>10k",
                "status>=400",
                "time:10:02..10:05",
                "has:response",
                "state:opaque",
                "path:protobuf:1.3",
                "session=login_1",
                "\"text anywhere decoded\"",
                "hex:0a2f0a",
                "/regex/",
                "value:1505495844")) {
            assertEquals(text, Query.parse(text).print());
        }
        assertEquals(
                Query.parse("(a or b) -c"), Query.parse("(\"a\" or \"b\") and not \"c\""), "or, and, not, brackets");
    }

    private static QuerySyntaxException wrong(String text) {
        return assertThrows(QuerySyntaxException.class, () -> Query.parse(text));
    }

    @Test
    void knowsOnlyTheConditionsThatASessionStates(@TempDir Path folder) {
        Captures captures = new Captures(folder);
        captures.session("one", Map.of("login state", "out"), captures.request("7", new Trees()));
        List<Session> sessions = captures.study().sessions();
        assertEquals(term("login.state", Operator.CONTAINS, "out"), Query.parse("login.state:out", sessions));
        QuerySyntaxException wrong =
                assertThrows(QuerySyntaxException.class, () -> Query.parse("host:a -hots:b", sessions));
        assertEquals(8, wrong.position());
    }

    @Test
    void doesNotFollowBracketsForever() {
        wrong("(".repeat(100_000));
        wrong("-".repeat(100_000) + "a");
    }

    @Test
    void printsWhatItReads() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Query query = any(random, 3);
            assertEquals(query, Query.parse(query.print()), query.print());
        }
    }

    private static Query any(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> term("host", Operator.values()[random.nextInt(6)], word(random));
            case 1 -> new Query.Words(word(random));
            case 2 -> new Query.Hex("0aff");
            case 3 -> new Query.Regex("a/b+");
            case 4 -> new Query.Not(any(random, depth - 1));
            case 5 -> new Query.And(several(random, depth));
            default -> new Query.Or(several(random, depth));
        };
    }

    private static List<Query> several(Random random, int depth) {
        List<Query> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(any(random, depth - 1));
        }
        return parts;
    }

    private static String word(Random random) {
        List<String> words = List.of("qq.com", "a b", "or", "x\"y", "位置", "(", "a\\b", "not");
        return words.get(random.nextInt(words.size()));
    }
}
