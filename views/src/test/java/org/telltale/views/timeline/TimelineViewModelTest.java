package org.telltale.views.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
    private final TimelineViewModel model = new TimelineViewModel();

    @BeforeEach
    void show() {
        model.dataProperty().set(Lanes.sketch());
        model.resize(900, 9);
    }

    @Test
    void opensAtTheFirstPositionWithCellsThatShowTheirLetter() {
        assertEquals(new Scale(1, 0.1, 900), model.scaleProperty().get());
    }

    @Test
    void zoomKeepsWhatIsUnderThePointer() {
        model.dataProperty().set(Lanes.positions(1, 100_000));
        model.fit();
        double at = model.scaleProperty().get().at(311);
        model.zoom(1.25, 311);
        model.zoom(8, 311);
        assertEquals(at, model.scaleProperty().get().at(311), 1e-6);
        model.zoom(1 / 4.0, 311);
        assertEquals(at, model.scaleProperty().get().at(311), 1e-6);
    }

    @Test
    void neverShowsWhatLiesBeyondTheCells() {
        model.pan(5000);
        assertEquals(1, model.scaleProperty().get().start());
        model.pan(-50_000);
        assertEquals(116, model.scaleProperty().get().end(), 1e-9);
    }

    @Test
    void fitShowsTheLongestLaneWhole() {
        model.fit();
        assertEquals(1, model.scaleProperty().get().start());
        assertEquals(116, model.scaleProperty().get().end(), 1e-9);
    }

    @Test
    void aBrushIsARangeOfTheLanesItCrosses() {
        model.brush(95, 42, 2, 1);
        Brush brush = model.brushProperty().get().orElseThrow();
        assertEquals(new Brush(Clock.POSITION, List.of("session-1", "session-2"), 5, 10), brush);
        BitSet rows = new BitSet();
        rows.set(115 + 4, 115 + 10);
        rows.set(165 + 4, 165 + 10);
        assertEquals(rows, brush.rows(model.dataProperty().get()));
    }

    @Test
    void aBrushOnTheAxisCoversAllLanes() {
        model.brush(0, 5, -1, -1);
        assertEquals(26, model.brushProperty().get().orElseThrow().lanes().size());
    }

    @Test
    void theCursorMovesAlongItsLaneAndAcrossLanes() {
        model.step(1);
        assertEquals(0, model.cursorProperty().get());
        model.step(1);
        assertEquals(1, model.cursorProperty().get());
        model.stepLane(1);
        assertEquals(116, model.cursorProperty().get());
        model.step(-5);
        assertEquals(115, model.cursorProperty().get());
        model.stepLane(-1);
        assertEquals(0, model.cursorProperty().get());
        model.stepLane(-1);
        assertEquals(0, model.cursorProperty().get());
    }

    @Test
    void theCursorBringsItsLaneAndPlaceIntoView() {
        model.cursorProperty().set(1111);
        assertEquals(17, model.topLaneProperty().get());
        model.cursorProperty().set(114);
        assertEquals(0, model.topLaneProperty().get());
        assertTrue(model.scaleProperty().get().x(115) <= 890);
        assertTrue(model.scaleProperty().get().x(115) >= 0);
    }

    @Test
    void hitsTheCellUnderAPixel() {
        assertEquals(OptionalInt.of(0), model.rowAt(0, 9.9, 8));
        assertEquals(OptionalInt.of(116), model.rowAt(1, 10, 8));
        assertEquals(OptionalInt.empty(), model.rowAt(8, 10, 8));
        assertEquals(OptionalInt.empty(), model.rowAt(26, 1, 8));
    }

    @Test
    void hitsTheNearestCellOnAClockOfTimes() {
        TimelineData times = Lanes.times(3, 40);
        model.dataProperty().set(times);
        Lane lane = times.lanes().getFirst();
        double x = model.scaleProperty().get().x(lane.at(0));
        assertEquals(OptionalInt.of(lane.row(0)), model.rowAt(0, x - 3, 8));
        assertEquals(OptionalInt.empty(), model.rowAt(0, x - 9, 8));
        assertEquals(Clock.TIME, model.clockProperty().get());
    }

    @Test
    void newTagsKeepPlaceAndBrushOfTheSameLanes() {
        model.zoom(2, 100);
        model.brush(0, 50, 0, 0);
        Scale before = model.scaleProperty().get();
        Optional<Brush> brush = model.brushProperty().get();
        model.dataProperty().set(Lanes.sketch());
        assertEquals(before, model.scaleProperty().get());
        assertEquals(brush, model.brushProperty().get());
        model.dataProperty().set(TimelineData.NOTHING);
        assertEquals(Optional.empty(), model.brushProperty().get());
    }

    @Test
    void nothingToShowIsNoError() {
        model.dataProperty().set(TimelineData.NOTHING);
        model.step(1);
        model.stepLane(1);
        model.fit();
        model.brush(0, 10, 0, 3);
        assertEquals(TimelineViewModel.NOWHERE, model.cursorProperty().get());
        assertEquals(List.of(), model.brushProperty().get().orElseThrow().lanes());
    }
}
