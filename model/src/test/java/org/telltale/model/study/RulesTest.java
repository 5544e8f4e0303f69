package org.telltale.model.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telltale.contract.Captures;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.TagScope;

class RulesTest {
    private final Captures captures = new Captures(Path.of("."));
    private final Session session = captures.session("one", Map.of());

    private Rules rules() {
        captures.study().apply(new Edit.NameEndpoint(new Endpoint("rpc:7"), "hello", "public code"));
        captures.tag(
                "clickstream/page",
                "page",
                Criteria.of(new TagScope.AtEndpoints(Set.of(new Endpoint("rpc:7")), "protobuf:1"), Side.REQUEST)
                        .where(new Guard("2", "x"))
                        .except(List.of("empty")),
                "why");
        captures.tag(
                "content",
                "",
                Criteria.of(
                        new TagScope.WholeExchange(new org.telltale.model.session.RecordId(session.capture(), 1)),
                        Side.REQUEST),
                "");
        return Rules.of(captures.study().state());
    }

    @Test
    void leavesOutWhatHangsOnOneRecord() {
        assertEquals(2, rules().edits().size());
    }

    @Test
    void readsWhatItPrints() {
        Rules rules = rules();
        assertEquals(rules, Rules.parse(rules.print()));
    }

    @Test
    void appliesOnlyWhatIsMissing() {
        Rules rules = rules();
        assertEquals(List.of(), rules.missing(captures.study().state(), Set.of()));
        StudyState other = new Captures(Path.of(".")).study().state();
        assertEquals(rules.edits(), rules.missing(other, Set.of()));
    }

    @Test
    void refusesOtherFiles() {
        assertThrows(IllegalArgumentException.class, () -> Rules.parse("[]"));
        assertThrows(IllegalArgumentException.class, () -> Rules.parse("no json"));
    }
}
