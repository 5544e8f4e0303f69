package org.telltale.views.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Spot;
import org.telltale.views.job.DirectJobs;
import org.telltale.views.stage.SamplePayload;

class FieldTreeViewModelTest {
    private final FieldTreeViewModel tree = new FieldTreeViewModel(new DirectJobs());

    @Test
    void opensASmallPayloadInFullWithInnerLayersBelowTheirCarriers() {
        show(SamplePayload.layer());
        assertEquals(
                List.of(
                        "2|number|42",
                        "3|csv|ab,c",
                        ">0|text|ab",
                        ">1|text|c",
                        "7|message|2 fields, 10 B",
                        ">1|float|1.5",
                        ">2|float|2.5",
                        "9|bytes|fe ff 00"),
                lines());
    }

    @Test
    void closesAGroupAndMovesASelectionInsideToIt() {
        Outline outline = show(SamplePayload.layer());
        tree.selectedProperty().set(outline.find("protobuf:7.2"));
        tree.collapse(4);
        assertEquals(Optional.of("protobuf:7"), tree.selectedProperty().get().map(Spot::path));
        assertEquals(6, tree.rows().size());
    }

    @Test
    void revealsAFieldThatStandsInClosedGroups() {
        Outline outline = show(SamplePayload.layer());
        tree.collapse(4);
        tree.collapse(1);
        tree.selectedProperty().set(outline.find("protobuf:3|csv:1"));
        assertEquals(OptionalInt.of(3), tree.selectedIndex());
        assertEquals(OptionalInt.of(1), tree.parent(3));
    }

    @Test
    void forgetsTheSelectionOfAnotherPayload() {
        Outline outline = show(SamplePayload.layer());
        tree.selectedProperty().set(outline.find("protobuf:2"));
        show(SamplePayload.layer());
        assertEquals(Optional.empty(), tree.selectedProperty().get());
    }

    @Test
    void opensTwoHundredThousandFieldsWithinASecond() {
        show(SamplePayload.wide(200_000));
        assertEquals(1, tree.rows().size());
        assertTimeout(Duration.ofSeconds(1), () -> tree.expand(0));
        assertEquals(102, tree.rows().size());
        assertEquals(
                "199,900 more that repeat the ones above; → opens them",
                tree.line(tree.rows().getLast()));
        assertTimeout(Duration.ofSeconds(1), () -> tree.expand(101));
        assertEquals(200_002, tree.rows().size());
        assertEquals("1 [199999]", tree.rows().getLast().key());
    }

    @Test
    void opensNoMoreThanTwoHundredThousandFieldsByOneRow() {
        Outline outline = show(SamplePayload.wide(450_000));
        tree.expand(0);
        assertEquals(104, tree.rows().size());
        assertEquals("1 [200100] … 1 [400099]", tree.rows().get(102).key());
        tree.expand(102);
        assertEquals(200_104, tree.rows().size());
        tree.selectedProperty().set(outline.find("protobuf:1.1[449999]"));
        assertEquals(OptionalInt.of(250_003), tree.selectedIndex());
    }

    @Test
    void unfoldsWhatIsSelectedElsewhere() {
        Outline outline = show(SamplePayload.wide(300));
        tree.selectedProperty().set(outline.find("protobuf:1.1[250]"));
        assertEquals(OptionalInt.of(252), tree.selectedIndex());
    }

    @Test
    void showsOnlyWhatHoldsTheFilterBelowWhatHoldsIt() {
        show(SamplePayload.layer());
        tree.filterProperty().set("2.5");
        assertEquals(List.of("7|message|2 fields, 10 B", ">2|float|2.5"), lines());
        assertEquals(1, tree.matchesProperty().get());
        tree.filterProperty().set("C");
        assertEquals(List.of("3|csv|ab,c", ">1|text|c"), lines());
        tree.filterProperty().set("");
        assertEquals(8, tree.rows().size());
    }

    @Test
    void opensToALevel() {
        show(SamplePayload.layer());
        tree.openTo(1);
        assertEquals(4, tree.rows().size());
        tree.openTo(2);
        assertEquals(8, tree.rows().size());
    }

    @Test
    void saysHowLargeAndHowDenseOpaqueBytesAre() {
        show(SamplePayload.opaque(Bytes.of(new byte[3104])));
        assertEquals(List.of("|bytes|3,104 bytes, entropy 0.0"), lines());
    }

    @Test
    void showsNothingWithoutAPayload() {
        tree.payloadProperty().set(Optional.empty());
        assertTrue(tree.rows().isEmpty());
    }

    private Outline show(org.telltale.model.field.Layer layer) {
        Outline outline = Outline.of(layer);
        tree.payloadProperty().set(Optional.of(outline));
        return outline;
    }

    private List<String> lines() {
        return tree.rows().stream()
                .map(row -> ">".repeat(row.depth()) + row.key() + "|" + tree.readAs(row) + "|" + tree.line(row))
                .toList();
    }
}
