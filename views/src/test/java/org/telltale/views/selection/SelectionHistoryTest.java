package org.telltale.views.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;

class SelectionHistoryTest {
    private final SelectionHistory history = new SelectionHistory();

    @Test
    void goesBackToTheFieldLookedAtBefore() {
        Selection field = record(1).at(0, "protobuf:7.1", Optional.of(new Span(22, 4)));
        history.select(record(1));
        history.select(field);
        history.select(record(2));
        history.back();
        assertEquals(Optional.of(field), history.current());
        assertFalse(history.canGoBackProperty().get());
        assertTrue(history.canGoForwardProperty().get());
        history.forward();
        assertEquals(Optional.of(record(2)), history.current());
    }

    @Test
    void forgetsTheWayForwardAfterAnotherTurn() {
        history.select(record(1));
        history.select(record(2));
        history.back();
        history.select(record(3));
        assertFalse(history.canGoForwardProperty().get());
        history.back();
        assertEquals(Optional.of(record(1)), history.current());
    }

    @Test
    void keepsThePlaceThatAJumpLeaves() {
        Selection here = record(1).at(0, "protobuf:1", Optional.empty());
        history.select(here);
        history.jump(record(1).at(0, "protobuf:9", Optional.empty()));
        history.back();
        assertEquals(Optional.of(here), history.current());
    }

    @Test
    void staysWhereItIsAtEitherEnd() {
        history.back();
        assertEquals(Optional.empty(), history.current());
        history.select(record(1));
        history.forward();
        history.back();
        assertEquals(Optional.of(record(1)), history.current());
    }

    @Test
    void keepsTheNewestOfVeryMany() {
        for (int i = 1; i <= 2000; i++) {
            history.select(record(i));
        }
        history.back();
        assertEquals(Optional.of(record(1999)), history.current());
    }

    private static Selection record(int number) {
        return Selection.of(new RecordId(new Sha256("0".repeat(64)), number));
    }
}
