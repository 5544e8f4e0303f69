package org.telltale.model.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telltale.contract.Captures;
import org.telltale.contract.Trees;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.study.StudyState;
import org.telltale.model.tag.TagScope;
import org.telltale.model.usecase.WriteReport;

class ReportTest {
    private final Captures captures = new Captures(Path.of("."));

    private static Criteria at(String number, String pattern) {
        return Criteria.of(new TagScope.AtEndpoints(Set.of(new Endpoint("rpc:" + number)), pattern), Side.REQUEST);
    }

    @BeforeEach
    void record() {
        Trees hello = new Trees().varint(1, 4711).text(2, "pa55|word").fixed32(3, 1.5f);
        Trees other = new Trees().varint(1, 4711).text(2, "secret").fixed32(3, 2.5f);
        captures.session(
                "one", Map.of("permissions", "on"), captures.request("7", hello), captures.request("7", hello));
        captures.session("two", Map.of(), captures.request("7", other), captures.request("8", new Trees()));
        captures.study().apply(new Edit.NameEndpoint(new Endpoint("rpc:7"), "hello", "public code"));
        captures.tag("identifier/user", "account", at("7", "protobuf:1"), "the same everywhere");
        captures.tag("location/precise", "latitude", at("7", "protobuf:3"), "");
        captures.tag("credential", "password", at("7", "protobuf:2"), "");
    }

    private Report report() throws IOException {
        return new Reporter(captures.study(), captures.study().state().categories())
                .report(new Report.Tool("Telltale 1", 4, ""), JobContext.NONE);
    }

    private String markdown() throws IOException {
        StringBuilder out = new StringBuilder();
        new MarkdownWriter().write(report(), out);
        return out.toString();
    }

    private static boolean hasLine(String text, String line) {
        return text.lines().anyMatch(line::equals);
    }

    @Test
    void countsRequestsPayloadsAndReadableSessions() throws IOException {
        String text = markdown();
        assertTrue(hasLine(text, "| Category | Findings | Requests (different payloads) | Sessions (of 2 readable) |"));
        assertTrue(hasLine(text, "| Identifier | 1 | 3 (2) | 2 |"));
    }

    @Test
    void writesAFindingAsOneRowWithItsEvidence() throws IOException {
        Evidence first = report().evidence().getFirst();
        String row = "| user | account | 7 hello `protobuf:1` | number | `4711` | 3 (2) | 2 | " + first.id() + " |";
        assertTrue(hasLine(markdown(), row));
        assertTrue(hasLine(markdown(), "*account* (tag 1, certain): the same everywhere."));
    }

    @Test
    void showsACredentialByKindAndLengthOnly() throws IOException {
        String text = markdown() + EvidenceLines.write(report().evidence());
        assertFalse(text.contains("pa55"));
        assertFalse(text.contains("secret"));
        assertFalse(text.contains(
                java.util.HexFormat.of().formatHex("secret".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertTrue(text.contains("| text of 9 bytes |"));
    }

    @Test
    void numbersEvidenceByPlaceAlone() {
        EvidenceIds ids = new EvidenceIds();
        var record = captures.study().exchanges().id(0);
        String place = record.capture().hex() + "|1|request|protobuf:1|0|1|2";
        String hash = org.telltale.model.session.Sha256.of(org.telltale.model.bytes.Bytes.utf8(place))
                .hex();
        assertEquals("e-" + hash.substring(0, 8), ids.id(record, Side.REQUEST, "protobuf:1", 0, 1, 2));
    }

    @Test
    void readsItsOwnLinesOfEvidenceBack() throws IOException {
        for (Evidence evidence : report().evidence()) {
            String line = EvidenceLines.line(evidence);
            assertEquals(line, EvidenceLines.line(EvidenceLines.parse(line)));
        }
    }

    @Test
    void givesTheSameBytesTwice() throws IOException {
        assertEquals(markdown(), markdown());
    }

    @Test
    void keepsTheAnalystsTextWhenBlocksAreRenewed() throws IOException {
        String edited = markdown().replace("(Analyst's text.)", "My own words.").replace("| 3 (2) |", "| 9 (9) |");
        String renewed = new MarkdownWriter().renew(report(), edited, new Excerpts(captures.study()));
        assertEquals(markdown().replace("(Analyst's text.)", "My own words."), renewed);
    }

    @Test
    void writesExcerptsIntoBlocksThatAskForThem() throws IOException {
        String asked = "<!-- telltale: excerpt one#1 request protobuf:1 -->\nold\n<!-- /telltale -->\n";
        assertEquals(
                "<!-- telltale: excerpt one#1 request protobuf:1 -->\n```\n4711\n```\n<!-- /telltale -->\n",
                new MarkdownWriter().renew(report(), asked, new Excerpts(captures.study())));
    }

    @Test
    void keepsApartWhatLaterSessionsBrought() throws IOException {
        captures.session("three", Map.of(), captures.request("7", new Trees().varint(1, 4711)));
        assertTrue(hasLine(markdown(), "- carried over: *account* (tag 1), 1 place in 1 request: the same everywhere"));
        assertTrue(hasLine(markdown(), "| Identifier | 1 | 3 (2) | 2 |"));
    }

    @Test
    void holdsLineByLineUntilSomethingChanges() throws IOException {
        ReportCheck check = new ReportCheck(captures.study(), report());
        assertTrue(check.check(markdown()).stream().allMatch(line -> line.verdict() == ReportCheck.Verdict.HOLDS));
        List<ReportCheck.Line> changed =
                check.check(markdown().replace("| Identifier | 1 | 3 (2)", "| Identifier | 1 | 4 (2)")).stream()
                        .filter(line -> line.verdict() != ReportCheck.Verdict.HOLDS)
                        .toList();
        assertEquals(1, changed.size());
        assertEquals("in the file 4, now 3", changed.getFirst().detail());
    }

    @Test
    void checksSentencesAgainstFiguresAndTheExchange() throws IOException {
        String id = report().evidence().getFirst().id();
        ReportCheck check = new ReportCheck(captures.study(), report());
        List<ReportCheck.Verdict> verdicts = check
                .check(String.join(
                        "\n",
                        "Stands in 3 requests as 4711 [" + id + "].",
                        "Stands in 12 requests [" + id + "].",
                        "Stands in 3 requests [e-00000000].",
                        "Stands in 3 requests.",
                        "Stands everywhere."))
                .stream()
                .map(ReportCheck.Line::verdict)
                .toList();
        assertEquals(
                List.of(
                        ReportCheck.Verdict.HOLDS,
                        ReportCheck.Verdict.NO_LONGER_HOLDS,
                        ReportCheck.Verdict.ID_UNKNOWN,
                        ReportCheck.Verdict.NO_EVIDENCE),
                verdicts);
    }

    @Test
    void putsFindingsWhereTheAnalystHasThemAndNamesWhatIsLeftOut() throws IOException {
        captures.tag("identifier/user", "greeting", at("8", "protobuf:1"), "");
        captures.tag("identifier/user", "note", at("7", "protobuf:2"), "");
        List<String> before =
                report().of("identifier").stream().map(Finding::label).toList();
        StudyState state = captures.study().state();
        Finding last = report().of("identifier").getLast();
        Finding latitude = report().of("location").getFirst();
        captures.study()
                .apply(new Edit.ArrangeFindings(
                        List.of(state.entryOf(last.id()).orElseThrow()),
                        List.of(state.entryOf(latitude.id()).orElseThrow())));
        List<String> after =
                report().of("identifier").stream().map(Finding::label).toList();
        assertEquals(List.copyOf(new TreeSet<>(before)), List.copyOf(new TreeSet<>(after)));
        assertEquals(before.getLast(), after.getFirst());
        assertTrue(report().of("location").isEmpty());
        assertTrue(hasLine(markdown(), "- Tagged and left out of the findings by the analyst: latitude (3 requests)."));
    }

    @Test
    void countsWhatWasSetAsideNowhereElse() throws IOException {
        captures.study().apply(new Edit.SetAside("session:two", "another app"));
        String text = markdown();
        assertTrue(hasLine(text, "| Identifier | 1 | 2 (1) | 1 |"));
        assertTrue(hasLine(text, "- Set aside: 2 requests by `session:two` (another app)."));
        assertTrue(text.contains("**2 requests in 2 sessions**"));
        assertTrue(text.contains("2 requests were set aside by rules"));
    }

    @Test
    void tellsNothingReadableFromNotFound() throws IOException {
        captures.session("three", Map.of("activity", "idle"), captures.request("9", new Trees()));
        captures.session("four", Map.of("activity", "search"), captures.request("7", new Trees().varint(9, 1)));
        assertTrue(hasLine(markdown(), "| account | ∅ | 0 |"));
    }

    @Test
    void comparesSessionsUnderConditions() throws IOException {
        captures.session("three", Map.of(), captures.request("7", new Trees().varint(9, 1)));
        String text = markdown();
        assertTrue(hasLine(text, "| Location | permissions on | not stated |"));
        assertTrue(hasLine(text, "| sessions with it, of sessions readable | 1 of 1 | 1 of 2 |"));
        assertTrue(hasLine(text, "| 7: sessions with latitude, of sessions with 7 | 1 of 1 | 1 of 2 |"));
    }

    @Test
    void runsKeptSearchesAgain() throws IOException {
        captures.study().apply(new Edit.LookFor("4711", 0));
        captures.study().apply(new Edit.LookFor("nowhere", 0));
        assertTrue(hasLine(markdown(), "| `4711` | 2 sessions | all 15 | 3 of 4 requests | 0 opaque, 1 empty |"));
        assertTrue(hasLine(markdown(), "| `nowhere` | 2 sessions | all 15 | 0 of 4 requests | 0 opaque, 1 empty |"));
    }

    @Test
    void redactsValuesAndProvesIt() throws IOException {
        captures.tag("content", "words", at("7", "protobuf:2"), "");
        captures.study().apply(new Edit.LookFor("pa55|word", 0));
        StringBuilder out = new StringBuilder();
        new MarkdownWriter().write(report().redact(), out);
        Redaction proof = new Redaction(report());
        assertEquals(List.of(), proof.lines(out.toString()));
        assertTrue(hasLine(out.toString(), MarkdownWriter.REDACTED));
        assertFalse(out.toString().contains("`4711`"));
        assertFalse(EvidenceLines.write(report().redact().evidence()).matches("(?s).*\"bytes\":\"[0-9a-f].*"));
        assertFalse(proof.lines(markdown()).isEmpty());
        assertEquals(List.of(2), proof.lines("a line\nthe pa55|word itself\npa55|words"));
    }

    @Test
    void writesAPageThatNothingCanBreakOutOf() throws IOException {
        captures.study().apply(new Edit.NameEndpoint(new Endpoint("rpc:8"), "<script>alert(1)</script>", "x"));
        captures.study().apply(new Edit.SetFact("app", "[a](javascript:b) <img src=x onerror=c>"));
        String page = WriteReport.text(report(), new HtmlWriter());
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("<img"));
        assertFalse(page.contains("href=\"javascript"));
        String first = report().evidence().getFirst().id();
        assertEquals(2, page.split("\"#" + first + "\"|id=\"" + first + "\"", -1).length - 1);
        assertFalse(HtmlWriter.page("# a\n\n<b onclick=x>\n\n[x](javascript:y)").contains("<b "));
    }

    @Test
    void writesFindingsAsLinesOfJsonAndOfCommaSeparatedValues() throws IOException {
        StringBuilder json = new StringBuilder();
        new FindingJson().write(report(), json);
        assertEquals(3, json.toString().lines().count());
        assertTrue(json.toString().contains("\"exchanges\":3,\"payloads\":2,\"sessions\":2"));
        StringBuilder csv = new StringBuilder();
        new FindingCsv().write(report(), csv);
        assertTrue(csv.toString().contains("\"t1\",\"identifier/user\",\"account\""));
    }
}
