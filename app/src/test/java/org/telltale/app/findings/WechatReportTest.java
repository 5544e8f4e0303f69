package org.telltale.app.findings;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telltale.contract.MemoryStudy;
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
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.TagScope;

/// The report of real captures, where these are at hand.
class WechatReportTest {
    private static final Path FOLDER = Path.of("../../shared/captures/wechat-2023");

    private static Shape shape(MemoryStudy study, String citation, String path) {
        return FieldWalk.places(study.layer(study.resolve(citation).orElseThrow(), Side.REQUEST, Part.BODY)
                        .orElseThrow())
                .stream()
                .filter(p -> p.path().equals(path))
                .map(p -> Shape.of(p.layer().decoder(), (FieldNode.Group) p.node()))
                .findFirst()
                .orElseThrow();
    }

    private static void tag(
            MemoryStudy study,
            String category,
            String label,
            TagScope scope,
            String guard,
            String reason,
            String... exceptions) {
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

    static void tagAll(MemoryStudy study) {
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

    @Test
    void reportsWhatTheAnalystTagged() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER));
        MemoryStudy study = GrowingLog.read(
                FOLDER, Set.of("miniapp_make_request_1", "load_people_nearby_location_permissions_on_1"));
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
        new Reporter(study, Categories.builtIn()).report(new Report.Tool("x", 41, ""), JobContext.NONE);
        System.out.println((System.nanoTime() - t) / 1000000 + " ms again");
        Files.writeString(Path.of("/tmp/f/report.md"), out);
        Files.writeString(Path.of("/tmp/f/evidence.jsonl"), EvidenceLines.write(report.evidence()));
        assertTrue(report.evidence().stream().anyMatch(e -> e.id().equals("e-c4900248")));
    }
}
