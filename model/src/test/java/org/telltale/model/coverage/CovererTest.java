package org.telltale.model.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telltale.contract.Captures;
import org.telltale.contract.Trees;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Shape;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.TagScope;

class CovererTest {
    private final Captures captures = new Captures(Path.of("."));
    private Session first = captures.session("empty", Map.of());

    private static Trees header(long account) {
        return new Trees().varint(2, account).text(3, "device").varint(4, 7).text(5, "android");
    }

    private static Trees setting(String name, String value) {
        return new Trees().text(1, name).text(2, value);
    }

    @BeforeEach
    void record() {
        Trees settings = new Trees()
                .message(1, header(77))
                .message(3, setting("uin", "77"))
                .message(3, setting("lang", "en"))
                .message(3, setting("empty", ""));
        Trees log = new Trees()
                .message(4, new Trees().varint(1, 16).row(2, "1,a,x"))
                .message(4, new Trees().varint(1, 17).row(2, "16,b,y"));
        first = captures.session(
                "one",
                Map.of(),
                captures.request("10", settings),
                captures.request("10", settings),
                captures.request("20", log));
        captures.session("two", Map.of(), captures.request("30", new Trees().message(9, header(77))));
    }

    private Coverage cover(Criteria criteria) {
        return new Coverer(captures.study()).cover(criteria, JobContext.NONE);
    }

    private static Criteria at(String number, String pattern) {
        return Criteria.of(new TagScope.AtEndpoints(Set.of(new Endpoint("rpc:" + number)), pattern), Side.REQUEST);
    }

    private List<String> places(Criteria criteria) {
        Coverer coverer = new Coverer(captures.study());
        return cover(criteria).rows().stream()
                .boxed()
                .flatMap(row -> coverer.spots(criteria, row).stream().map(spot -> row + " " + spot.path()))
                .toList();
    }

    @Test
    void countsPlacesExchangesAndDifferentPayloads() {
        Coverage found = cover(at("10", "protobuf:3.2"));
        assertEquals(6, found.occurrences());
        assertEquals(2, found.exchanges());
        assertEquals(1, found.payloads());
        assertEquals(3, found.values());
    }

    @Test
    void coversAShapeWhereverItStands() {
        String shape = Shape.of("protobuf", (FieldNode.Group) header(77).layer().root())
                .text();
        Criteria account = Criteria.of(new TagScope.OfShape(shape, "2"), Side.REQUEST);
        assertEquals(List.of("0 protobuf:1.2", "1 protobuf:1.2", "3 protobuf:9.2"), places(account));
        assertEquals(2, cover(account).endpoints());
    }

    @Test
    void guardsBySiblingInTheSameParent() {
        assertEquals(
                List.of("0 protobuf:3[0].2", "1 protobuf:3[0].2"),
                places(at("10", "protobuf:3.2").where(new Guard("3.1", "uin"))));
        assertEquals(
                List.of("0 protobuf:3[0].2", "1 protobuf:3[0].2"),
                places(at("10", "protobuf:3.2").where(new Guard("protobuf:3.1", "uin"))));
    }

    @Test
    void looksForAGuardBesideTheCarrierAndNotAmongColumnsOfTheSameNumber() {
        assertEquals(
                List.of("2 protobuf:4[0].2|csv:2"),
                places(at("20", "protobuf:4.2|csv:2").where(new Guard("4.1", "16"))));
    }

    @Test
    void looksForAKeyAloneBesideTheFieldFirst() {
        assertEquals(
                List.of("2 protobuf:4[1].2|csv:2"),
                places(at("20", "protobuf:4.2|csv:2").where(new Guard("0", "16"))));
    }

    @Test
    void leavesOutExceptions() {
        assertEquals(4, cover(at("10", "protobuf:3.2").except(List.of("empty"))).occurrences());
        assertEquals(
                2,
                cover(at("10", "protobuf:3.2").except(List.of("empty", "en"))).occurrences());
    }

    @Test
    void pinsAPosition() {
        assertEquals(List.of("2 protobuf:4[1].1"), places(at("20", "protobuf:4[1].1")));
    }

    @Test
    void coversAValueInEveryEncoding() {
        Criteria device = Criteria.of(new TagScope.OfValue("device"), Side.REQUEST);
        assertEquals(List.of("0 protobuf:1.3", "1 protobuf:1.3", "3 protobuf:9.3"), places(device));
    }

    @Test
    void coversOnePlaceBytesOrAWholeExchange() {
        RecordId id = new RecordId(first.capture(), 2);
        assertEquals(
                List.of("1 protobuf:1.2"), places(Criteria.of(new TagScope.Once(id, "protobuf:1.2"), Side.REQUEST)));
        assertEquals(
                List.of("1 protobuf:"),
                places(Criteria.of(new TagScope.OfBytes(id, "protobuf:", new Span(3, 4)), Side.REQUEST)));
        assertEquals(List.of("1 "), places(Criteria.of(new TagScope.WholeExchange(id), Side.REQUEST)));
    }

    @Test
    void keepsApartWhatNobodyLookedAt() {
        Criteria device = new Criteria(
                new TagScope.OfValue("device"),
                Side.REQUEST,
                java.util.Optional.empty(),
                List.of(),
                Set.of(first.capture()));
        assertEquals(1, cover(device).carriedOver());
        assertEquals(3, cover(device).carried().first());
    }

    @Test
    void showsTheRarestGroupFirst() {
        captures.tag("identifier/device", "device", Criteria.of(new TagScope.OfValue("device"), Side.REQUEST), "");
        captures.tag("clickstream", "setting", at("10", "protobuf:3.2"), "");
        captures.tag("no-finding", "", at("10", "protobuf:1.4"), "");
        TagMap map = TagMap.of(captures.study(), JobContext.NONE);
        assertEquals(
                List.of("clickstream", "identifier/device", "no-finding"),
                map.tags(0).stream().map(tag -> tag.category()).toList());
        assertEquals(3, map.rows("identifier").cardinality());
        assertEquals(5, map.places(0).size());
    }

    @Test
    void worksOutAgainOnlyWhatChanged() {
        captures.tag("clickstream", "setting", at("10", "protobuf:3.2"), "");
        TagMap before = TagMap.of(captures.study(), JobContext.NONE);
        captures.tag("device-trait", "", at("10", "protobuf:1.5"), "");
        TagMap after = before.renewed(JobContext.NONE);
        assertEquals(2, after.tags(0).size());
        assertEquals(1, before.tags(0).size());
    }
}
