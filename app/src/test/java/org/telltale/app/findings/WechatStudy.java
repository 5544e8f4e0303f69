package org.telltale.app.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.telltale.app.setup.Workbench;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Shape;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.study.Author;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.TagScope;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.model.usecase.TagField;

/// Real captures, imported and tagged, where they are at hand.
final class WechatStudy {
    static final Path FOLDER = Path.of("../../shared/captures/wechat-2023");

    private WechatStudy() {}

    static boolean isAtHand() {
        return Files.isDirectory(FOLDER);
    }

    static OpenStudy open(Path folder) throws IOException {
        OpenStudy study = OpenStudy.open(
                folder.resolve("wechat.telltale"),
                new Author("Ann", "test"),
                Duration.ZERO,
                Workbench.tools(),
                JobContext.NONE);
        new ImportCaptures(study).run(ImportRequest.of(List.of(FOLDER)), JobContext.NONE);
        rename(study, "intercept_hybrid_ecdh_java", "load_people_nearby_location_permissions_on_1");
        rename(study, "logged_out_change_language_2", "miniapp_make_request_1");
        return study;
    }

    private static void rename(OpenStudy study, String from, String to) throws IOException {
        for (var session : study.sessions()) {
            if (session.name().equals(from)) {
                study.apply(new Edit.RenameSession(session.capture(), to));
                return;
            }
        }
    }

    static String shape(Study study, String citation, String path) {
        return FieldWalk.places(study.layer(study.resolve(citation).orElseThrow(), Side.REQUEST, Part.BODY)
                        .orElseThrow())
                .stream()
                .filter(place -> place.path().equals(path))
                .map(place -> Shape.of(place.layer().decoder(), (FieldNode.Group) place.node()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    static Criteria header(Study study, String key) {
        return Criteria.of(new TagScope.OfShape(shape(study, "login_3#14", "protobuf:1"), key), Side.REQUEST);
    }

    static Criteria position(Study study, String key) {
        return Criteria.of(
                new TagScope.OfShape(shape(study, "startup_permissions_on_2#296", "protobuf:7"), key), Side.REQUEST);
    }

    static Criteria at(String number, String pattern) {
        return Criteria.of(new TagScope.AtEndpoints(Set.of(new Endpoint("rpc:" + number)), pattern), Side.REQUEST);
    }

    static void tag(Study study) throws IOException {
        Guard place = new Guard("4.4.1", "15391");
        tag(study, "identifier/user", "account number", header(study, "2"));
        tag(study, "identifier/device", "device id", header(study, "3"));
        tag(study, "location/precise", "longitude", position(study, "1"));
        tag(study, "location/precise", "latitude", position(study, "2"));
        tag(study, "location/precise", "longitude", at("148", "protobuf:3"));
        tag(study, "location/precise", "latitude", at("148", "protobuf:4"));
        tag(study, "location/precise", "longitude", at("716", "protobuf:8|csv:11"));
        tag(study, "location/precise", "latitude", at("716", "protobuf:8|csv:12"));
        tag(
                study,
                "location/precise",
                "latitude",
                at("996", "protobuf:4.4.2|csv:0").where(place));
        tag(
                study,
                "location/precise",
                "longitude × 10^6",
                at("996", "protobuf:4.4.2|csv:1").where(place));
        tag(
                study,
                "location/from-network",
                "Wi-Fi name",
                at("716", "protobuf:8|csv:4").except(List.of("empty")));
        tag(
                study,
                "location/from-network",
                "access point address",
                at("716", "protobuf:8|csv:5").except(List.of("empty")));
        tagClicks(study);
    }

    private static void tagClicks(Study study) throws IOException {
        tag(study, "identifier/install", "push token", at("216", "protobuf:2"));
        tag(
                study,
                "identifier/user",
                "account number",
                at("3899", "protobuf:3.2").where(new Guard("3.1", "uin")));
        tag(study, "clickstream/page", "page visited in a Mini Program", at("2946", "protobuf:2.2|json:page_path"));
        tag(study, "clickstream/log", "log rows, 233 kinds", at("996", "protobuf:4.4.2"));
        tag(study, "clickstream/page", "page shown in a Mini Program", at("1009", "protobuf:2.3"));
        tag(
                study,
                "clickstream/dwell",
                "milliseconds a Moments post was in view",
                at("996", "protobuf:4.4.2|csv:3").where(new Guard("4.4.1", "16242")));
    }

    private static void tag(Study study, String category, String label, Criteria what) throws IOException {
        new TagField(study).add(category, label, what, Certainty.CERTAIN, "");
    }
}
