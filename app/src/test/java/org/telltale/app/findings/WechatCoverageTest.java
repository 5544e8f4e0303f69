package org.telltale.app.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.telltale.contract.MemoryStudy;
import org.telltale.model.coverage.Coverage;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.detect.SearchResult;
import org.telltale.model.detect.ValueSearch;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Place;
import org.telltale.model.field.Shape;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.TagScope;

/// What scopes cover in real captures, where these are at hand.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WechatCoverageTest {
    private static final Path FOLDER = Path.of("../../shared/captures/wechat-2023");

    private MemoryStudy study = new MemoryStudy(FOLDER, bytes -> org.telltale.contract.Trees.opaque(bytes));

    @BeforeAll
    void read() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER));
        study = GrowingLog.read(
                FOLDER, Set.of("miniapp_make_request_1", "load_people_nearby_location_permissions_on_1"));
    }

    private Shape shape(String citation, String parent) {
        Place place = FieldWalk.places(study.layer(study.resolve(citation).orElseThrow(), Side.REQUEST, Part.BODY)
                        .orElseThrow())
                .stream()
                .filter(p -> p.path().equals(parent))
                .findFirst()
                .orElseThrow();
        return Shape.of(place.layer().decoder(), (FieldNode.Group) place.node());
    }

    private Coverage cover(Criteria criteria) {
        Coverer c = new Coverer(study);
        Coverage r = c.cover(criteria, JobContext.NONE);
        for (int i = 0; i < 20; i++) {
            long t = System.nanoTime();
            r = c.cover(criteria, JobContext.NONE);
            if (i == 19) System.out.println(criteria.scope() + " " + (System.nanoTime() - t) / 1000 + " us " + r);
        }
        return r;
    }

    private static Criteria at(String endpoint, String pattern) {
        return Criteria.of(new TagScope.AtEndpoints(Set.of(new Endpoint("rpc:" + endpoint)), pattern), Side.REQUEST);
    }

    @Test
    void coversTheSharedHeaderByItsShape() {
        Shape shape = shape("login_3#14", "protobuf:1");
        Coverage found = cover(Criteria.of(new TagScope.OfShape(shape.text(), "2"), Side.REQUEST));
        assertEquals(6, shape.keys());
        assertEquals(661, found.occurrences());
        assertEquals(658, found.exchanges());
        assertEquals(364, found.payloads());
        assertEquals(71, found.endpoints());
        assertEquals(22, found.sessions());
        assertEquals(1, found.values());
    }

    @Test
    void coversThePositionByItsShape() {
        Shape shape = shape("startup_permissions_on_2#296", "protobuf:7");
        Coverage found = cover(Criteria.of(new TagScope.OfShape(shape.text(), "1"), Side.REQUEST));
        assertEquals(15, found.exchanges());
        assertEquals(6, found.endpoints());
        assertEquals(10, found.payloads());
    }

    @Test
    void guardsBySiblings() {
        assertEquals(61, cover(at("3899", "protobuf:3.2")).occurrences());
        assertEquals(
                5,
                cover(at("3899", "protobuf:3.2").where(new Guard("3.1", "uin"))).occurrences());
    }

    @Test
    void findsTheAccountNumber() {
        cover(Criteria.of(new TagScope.OfValue("1505495844"), Side.REQUEST));
        ValueSearch search = new ValueSearch(study);
        for (int i = 0; i < 20; i++) {
            long t = System.nanoTime();
            SearchResult r = search.find(ValueSearch.Query.of("1505495844"), JobContext.NONE);
            if (i == 19) {
                System.out.println((System.nanoTime() - t) / 1000 + " us");
                r.summaries().forEach(System.out::println);
            }
        }
        for (int i = 0; i < 20; i++) {
            long t = System.nanoTime();
            SearchResult r =
                    search.find(new ValueSearch.Query(java.util.List.of("37.422"), 0.001, false), JobContext.NONE);
            if (i == 19) {
                System.out.println((System.nanoTime() - t) / 1000 + " us");
                r.summaries().forEach(System.out::println);
                r.hits().stream()
                        .filter(h -> h.encoding() != org.telltale.model.detect.Encoding.FLOAT32)
                        .forEach(System.out::println);
            }
        }
    }
}
