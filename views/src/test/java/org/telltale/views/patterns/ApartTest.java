package org.telltale.views.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApartTest {
    private static final Map<String, String> ON = Map.of("permissions", "on");
    private static final Map<String, String> SILENT = Map.of();

    private static String says(List<Map<String, String>> sessions, LocalDate... days) {
        return new Apart(sessions, "permissions", Levels.of(sessions, "permissions"))
                .says(i -> i < days.length ? Optional.of(days[i]) : Optional.empty());
    }

    @Test
    void namesTheDaysWhereNoneBelongsToTwoLevels() {
        assertEquals(
                "on is 18 May only, not stated is 13 April and 3 May only: what differs by permissions may differ by the"
                        + " day.",
                says(
                        List.of(ON, SILENT, SILENT, ON),
                        LocalDate.of(2023, 5, 18),
                        LocalDate.of(2023, 5, 3),
                        LocalDate.of(2023, 4, 13),
                        LocalDate.of(2023, 5, 18)));
    }

    @Test
    void saysNothingWhereADayHasBothLevelsOrNoneIsKnown() {
        LocalDate day = LocalDate.of(2023, 5, 18);
        assertEquals("", says(List.of(ON, SILENT), day, day));
        assertEquals("", says(List.of(ON, SILENT)));
        assertEquals("", says(List.of(SILENT, SILENT), day, day.plusDays(1)));
    }

    @Test
    void namesAFactorThatAlwaysChangesWithIt() {
        List<Map<String, String>> sessions = List.of(
                Map.of("permissions", "on", "version", "2", "run", "1"),
                Map.of("permissions", "off", "version", "1", "run", "2"),
                Map.of("permissions", "on", "version", "2", "run", "3"));
        assertEquals(
                "permissions and version always change together: neither can be told from the other.", says(sessions));
    }
}
