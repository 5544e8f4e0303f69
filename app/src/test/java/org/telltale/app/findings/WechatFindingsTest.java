package org.telltale.app.findings;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.coverage.Coverage;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.detect.Encoding;
import org.telltale.model.detect.Recurring;
import org.telltale.model.detect.SearchResult;
import org.telltale.model.detect.ValueSearch;
import org.telltale.model.job.JobContext;
import org.telltale.model.report.Evidence;
import org.telltale.model.report.EvidenceLines;
import org.telltale.model.report.MarkdownWriter;
import org.telltale.model.report.Report;
import org.telltale.model.report.ReportCheck;
import org.telltale.model.report.Reporter;
import org.telltale.model.store.FieldIndex.ValueUse;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.tag.Guard;
import org.telltale.model.usecase.VerifyEvidence;

/// What is found in real captures, where these are at hand.
class WechatFindingsTest {
    @TempDir
    static Path folder = Path.of("");

    private static OpenStudy study;
    private static Report report;
    private static String markdown = "";

    @BeforeAll
    static void tagAndReport() throws IOException {
        Assumptions.assumeTrue(WechatStudy.isAtHand(), "the captures are not at hand");
        study = WechatStudy.open(folder);
        WechatStudy.tag(study);
        report = new Reporter(study, study.state().categories())
                .report(new Report.Tool("Telltale", study.state().history().size(), study.head()), JobContext.NONE);
        StringBuilder out = new StringBuilder();
        new MarkdownWriter().write(report, out);
        markdown = out.toString();
    }

    @AfterAll
    static void close() {
        if (study != null) {
            study.close();
        }
    }

    private static Coverage cover(Criteria criteria) {
        return new Coverer(study).cover(criteria, JobContext.NONE);
    }

    @Test
    void countsWhatRecursAsASearchDoes() {
        BitSet all = new BitSet();
        all.set(0, study.exchanges().size());
        Map<String, Recurring.Value> values = new HashMap<>();
        Recurring.of(study, all).joined(JobContext.NONE).each(value -> {
            values.put(value.use().value(), value);
            return true;
        });
        Recurring.Value account = Objects.requireNonNull(values.get("1505495844"));
        assertEquals(List.of(new Recurring.Seen("number", 678), new Recurring.Seen("text", 100)), account.seen());
        for (String value : List.of("1505495844", "671094583", "android-32", "A9543d226cb39f0")) {
            SearchResult found = new ValueSearch(study).find(ValueSearch.Query.of(value), JobContext.NONE);
            ValueUse use = Objects.requireNonNull(values.get(value)).use();
            assertEquals(found.rows().size(), use.exchanges(), value);
            assertEquals(
                    found.rows().stream()
                            .map(study.exchanges()::endpoint)
                            .distinct()
                            .count(),
                    use.endpoints(),
                    value);
        }
    }

    @Test
    void coversTheSharedHeaderByItsShape() {
        Coverage found = cover(WechatStudy.header(study, "2"));
        assertAll(
                () -> assertEquals(661, found.occurrences()),
                () -> assertEquals(658, found.exchanges()),
                () -> assertEquals(364, found.payloads()),
                () -> assertEquals(71, found.endpoints()),
                () -> assertEquals(22, found.sessions()),
                () -> assertEquals(1, found.values()));
    }

    @Test
    void coversThePositionByItsShape() {
        Coverage found = cover(WechatStudy.position(study, "1"));
        assertEquals(15, found.exchanges());
        assertEquals(6, found.endpoints());
    }

    @Test
    void saysWithWhichDatesPermissionsCoincide() {
        assertTrue(markdown.contains("*permissions on* is every session whose payload times are of 17 and 18 May 2023,"
                + " and no other session has such times"));
    }

    @Test
    void comparesLocationUnderPermissions() {
        assertTrue(markdown.contains("| sessions with it, of sessions readable | 4 of 7 | 0 of 15 |"));
        assertTrue(markdown.contains(
                "1948: sessions with longitude, latitude, of sessions with 1948 | 3 of 5 | 0 of 7 |"));
    }

    @Test
    void guardsTellUnlikeRowsApart() {
        Criteria setting = WechatStudy.at("3899", "protobuf:3.2");
        Criteria row = WechatStudy.at("996", "protobuf:4.4.2|csv:3");
        assertAll(
                () -> assertEquals(61, cover(setting).occurrences()),
                () -> assertEquals(11, cover(setting).values()),
                () -> assertEquals(
                        5, cover(setting.where(new Guard("3.1", "uin"))).occurrences()),
                () -> assertEquals(
                        1, cover(row.where(new Guard("4.4.1", "16242"))).occurrences()),
                () -> assertEquals(
                        3457, cover(WechatStudy.at("996", "protobuf:4.4.2")).occurrences()),
                () -> assertEquals(
                        2, cover(WechatStudy.at("716", "protobuf:8|csv:12")).exchanges()));
    }

    @Test
    void findsAPlaceInEveryEncoding() {
        SearchResult found =
                new ValueSearch(study).find(new ValueSearch.Query(List.of("37.422"), 0.001, false), JobContext.NONE);
        assertEquals(
                List.of(
                        new SearchResult.Summary("37.422", Encoding.TEXT, 2, 2, 2, 1, 2),
                        new SearchResult.Summary("37.422", Encoding.FLOAT32, 16, 16, 16, 7, 4),
                        new SearchResult.Summary("37.422", Encoding.E6, 1, 1, 1, 1, 1)),
                found.summaries());
        assertEquals(19, found.rows().size());
    }

    @Test
    void findsTheAccountNumber() {
        SearchResult found = new ValueSearch(study).find(ValueSearch.Query.of("1505495844"), JobContext.NONE);
        assertEquals(687, found.rows().size());
        SearchResult.Summary varint = found.summaries().getLast();
        assertEquals(Encoding.VARINT, varint.encoding());
        assertEquals(729, varint.occurrences());
        assertEquals(678, varint.exchanges());
        assertEquals(100, found.summaries().getFirst().exchanges());
    }

    @Test
    void reportsTheFiguresOfTheStudy() {
        Set<String> lines = markdown.lines().collect(Collectors.toSet());
        assertAll(
                () -> assertTrue(lines.contains("| Identifier | 4 | 663 (367) | 22 |")),
                () -> assertTrue(lines.contains("| Location | 5 | 19 (14) | 4 |")),
                () -> assertTrue(lines.contains("| Clickstream | 4 | 73 (73) | 6 |")),
                () -> assertTrue(lines.contains("| permissions | on | 8 | 7 | file name |")),
                () -> assertTrue(lines.contains("| permissions | not stated | 18 | 15 | – |")),
                () -> assertTrue(lines.contains("| login state | out | 4 | 0 | file name |")),
                () -> assertTrue(markdown.contains("29 files with 18,374 records were imported.")),
                () -> assertTrue(markdown.contains("980 decoded, 69 opaque, 63 empty; 22 sessions hold")),
                () -> assertTrue(markdown.contains("180 non-empty requests repeat an earlier one")),
                () -> assertTrue(markdown.contains("17 fields inside others are opaque.")),
                () -> assertTrue(markdown.contains("- 416 requests carry no tag;")));
    }

    @Test
    void givesEvidenceTheIdsOfItsPlaces() {
        Set<String> ids = report.evidence().stream().map(Evidence::id).collect(Collectors.toSet());
        assertTrue(ids.containsAll(Set.of(
                "e-c4900248",
                "e-cf8f6112",
                "e-a25bbebe",
                "e-b100c408",
                "e-f82265d7",
                "e-888438fa",
                "e-becb1d4b",
                "e-708bc0a1",
                "e-dd1611c4",
                "e-7f585572",
                "e-182b76fe",
                "e-37372bc9",
                "e-cd8dc137",
                "e-ee955545")));
        assertEquals(4963, EvidenceLines.write(report.evidence()).lines().count());
    }

    @Test
    void provesEveryLineOfEvidenceFromTheCaptures() throws IOException {
        List<VerifyEvidence.Checked> checked =
                new VerifyEvidence(study, study.tools().importers()).check(report.evidence(), JobContext.NONE);
        assertEquals(List.of(), checked.stream().filter(line -> !line.holds()).toList());
    }

    @Test
    void catchesAFigureThatTheDataDoesNotHold() {
        ReportCheck check = new ReportCheck(study, report);
        List<ReportCheck.Verdict> verdicts =
                check.check("The screen is 393 by 835 [e-708bc0a1].\nThe screen is 412 by 732 [e-708bc0a1].\n").stream()
                        .map(ReportCheck.Line::verdict)
                        .toList();
        assertEquals(List.of(ReportCheck.Verdict.HOLDS, ReportCheck.Verdict.NO_LONGER_HOLDS), verdicts);
    }

    @Test
    void holdsItsOwnReportLineByLine() {
        assertEquals(
                List.of(),
                new ReportCheck(study, report)
                        .check(markdown).stream()
                                .filter(line -> line.verdict() != ReportCheck.Verdict.HOLDS)
                                .toList());
    }
}
