package org.telltale.app.findings;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.app.Workbench;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Shape;
import org.telltale.model.job.JobContext;
import org.telltale.model.report.EvidenceLines;
import org.telltale.model.report.MarkdownWriter;
import org.telltale.model.report.Report;
import org.telltale.model.report.Reporter;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.study.Author;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.TagScope;
import org.telltale.model.usecase.*;

/// The report of real captures, where these are at hand.
class WechatReportTest {
    private static final Path FOLDER = Path.of("../../shared/captures/wechat-2023");

    private static Shape shape(Study study, String citation, String path) {
        return FieldWalk.places(study.layer(study.resolve(citation).orElseThrow(), Side.REQUEST, Part.BODY)
                        .orElseThrow())
                .stream()
                .filter(p -> p.path().equals(path))
                .map(p -> Shape.of(p.layer().decoder(), (FieldNode.Group) p.node()))
                .findFirst()
                .orElseThrow();
    }

    private static void tag(
            Study study,
            String category,
            String label,
            TagScope scope,
            String guard,
            String reason,
            String... exceptions)
            throws IOException {
        Set<Sha256> all = new LinkedHashSet<>();
        study.sessions().stream().map(Session::capture).forEach(all::add);
        Optional<Guard> where = guard.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Guard(guard.substring(0, guard.indexOf('=')), guard.substring(guard.indexOf('=') + 1)));
        study.apply(new Edit.AddTag(
                category, label, scope, Side.REQUEST, where, Certainty.CERTAIN, List.of(exceptions), reason, all));
    }

    private static TagScope at(String number, String pattern) {
        return new TagScope.AtEndpoints(Set.of(new Endpoint("rpc:" + number)), pattern);
    }

    static void tagAll(Study study) throws IOException {
        String header = shape(study, "login_3#14", "protobuf:1").text();
        String position =
                shape(study, "startup_permissions_on_2#296", "protobuf:7").text();
        tag(
                study,
                "identifier/user",
                "account number",
                new TagScope.OfShape(header, "2"),
                "",
                "constant in all sessions of this account; the same number stands as text in 100 requests. Reads as a time of 2017, but never changes.");
        tag(study, "identifier/device", "device id", new TagScope.OfShape(header, "3"), "", "");
        tag(study, "location/precise", "longitude", new TagScope.OfShape(position, "1"), "", "");
        tag(study, "location/precise", "latitude", new TagScope.OfShape(position, "2"), "", "");
        tag(study, "location/precise", "longitude", at("148", "protobuf:3"), "", "");
        tag(study, "location/precise", "latitude", at("148", "protobuf:4"), "", "");
        tag(study, "location/precise", "longitude", at("716", "protobuf:8|csv:11"), "", "");
        tag(study, "location/precise", "latitude", at("716", "protobuf:8|csv:12"), "", "");
        tag(study, "location/precise", "latitude", at("996", "protobuf:4.4.2|csv:0"), "4.4.1=15391", "");
        tag(study, "location/precise", "longitude × 10^6", at("996", "protobuf:4.4.2|csv:1"), "4.4.1=15391", "");
        tag(study, "location/from-network", "Wi-Fi name", at("716", "protobuf:8|csv:4"), "", "", "empty");
        tag(study, "location/from-network", "access point address", at("716", "protobuf:8|csv:5"), "", "", "empty");
        tag(study, "identifier/install", "push token", at("216", "protobuf:2"), "", "");
        tag(study, "identifier/user", "account number", at("3899", "protobuf:3.2"), "3.1=uin", "");
        tag(
                study,
                "clickstream/page",
                "page visited in a Mini Program",
                at("2946", "protobuf:2.2|json:page_path"),
                "",
                "");
        tag(study, "clickstream/log", "log rows, 233 kinds", at("996", "protobuf:4.4.2"), "", "");
        tag(study, "clickstream/page", "page shown in a Mini Program", at("1009", "protobuf:2.3"), "", "");
        tag(
                study,
                "clickstream/dwell",
                "milliseconds a Moments post was in view",
                at("996", "protobuf:4.4.2|csv:3"),
                "4.4.1=16242",
                "");
    }

    @TempDir
    Path folder;

    @Test
    void reportsWhatTheAnalystTagged() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER));
        try (OpenStudy study = OpenStudy.open(
                folder.resolve("s.telltale"),
                new Author("Ann", "test"),
                Duration.ZERO,
                Workbench.tools(),
                JobContext.NONE)) {
            new ImportCaptures(study).run(ImportRequest.of(List.of(FOLDER)), JobContext.NONE);
            tagAll(study);
            study.apply(new Edit.SetFact("app", "WeChat"));
            study.apply(new Edit.SetFact("version", "8.0.23"));
            long t = System.nanoTime();
            Report report = new Reporter(study, Categories.builtIn())
                    .report(new Report.Tool("Telltale 0.1.0", 41, ""), JobContext.NONE);
            StringBuilder out = new StringBuilder();
            new MarkdownWriter().write(report, out);
            System.out.println((System.nanoTime() - t) / 1000000 + " ms");
            t = System.nanoTime();
            List<VerifyEvidence.Checked> checked =
                    new VerifyEvidence(study, study.tools().importers()).check(report.evidence(), JobContext.NONE);
            System.out.println("verify " + (System.nanoTime() - t) / 1000000 + " ms");
            checked.stream().filter(c -> !c.holds()).limit(10).forEach(System.out::println);
            Files.writeString(Path.of("/tmp/f/report.md"), out);
            Files.writeString(Path.of("/tmp/f/evidence.jsonl"), EvidenceLines.write(report.evidence()));
            assertTrue(checked.stream().allMatch(VerifyEvidence.Checked::holds));
            for (int i = 0; i < 8; i++) {
                t = System.nanoTime();
                new org.telltale.model.detect.ValueSearch(study)
                        .find(org.telltale.model.detect.ValueSearch.Query.of("1505495844"), JobContext.NONE);
                long u = System.nanoTime();
                new org.telltale.model.coverage.Coverer(study)
                        .cover(
                                new org.telltale.model.coverage.Criteria(
                                        study.state().tags().getFirst().scope(),
                                        Side.REQUEST,
                                        Optional.empty(),
                                        List.of(),
                                        Set.of()),
                                JobContext.NONE);
                System.out.println("find " + (u - t) / 1000 + " us, shape " + (System.nanoTime() - u) / 1000);
            }
        }
    }
}
