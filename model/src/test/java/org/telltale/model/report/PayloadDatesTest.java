package org.telltale.model.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PayloadDatesTest {
    private static SortedSet<LocalDate> days(String... days) {
        SortedSet<LocalDate> all = new TreeSet<>();
        for (String day : days) {
            all.add(LocalDate.parse(day));
        }
        return all;
    }

    private static Optional<String> apart(List<SortedSet<LocalDate>> days, int... sessions) {
        BitSet of = new BitSet();
        for (int session : sessions) {
            of.set(session);
        }
        return PayloadDates.apart(days, of);
    }

    @Test
    void namesTheDaysOfALevelThatNoOtherSessionHas() {
        var days = List.of(days("2023-05-17", "2023-05-18"), days("2023-05-18"), days("2023-04-13"), days());
        assertEquals(Optional.of("17 and 18 May 2023"), apart(days, 0, 1));
        assertEquals(Optional.of("17 and 18 May 2023"), apart(days, 0, 1, 3));
    }

    @Test
    void saysNothingWhereDaysTellNothingApart() {
        var days = List.of(days("2023-05-17"), days("2023-05-18"), days("2023-05-18"), days());
        assertEquals(Optional.empty(), apart(days, 0, 1));
        assertEquals(Optional.empty(), apart(days, 0));
        assertEquals(Optional.empty(), apart(days, 0, 1, 2));
    }
}
