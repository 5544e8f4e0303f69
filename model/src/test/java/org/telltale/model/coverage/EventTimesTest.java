package org.telltale.model.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telltale.contract.Captures;
import org.telltale.contract.Trees;
import org.telltale.model.job.JobContext;

class EventTimesTest {
    private static final long NOON = 1_681_300_800L;

    private final Captures captures = new Captures(Path.of("."));

    private static Trees log(long... seconds) {
        Trees log = new Trees();
        for (long second : seconds) {
            log.message(4, new Trees().varint(1, second).text(2, "tap"));
        }
        return log;
    }

    private EventTimes read(String pattern) {
        return EventTimes.of(new Coverer(captures.study()), pattern, JobContext.NONE);
    }

    @Test
    void readsEachTimeOfEachExchange() {
        captures.session("one", Map.of(), captures.request("10", log(NOON, NOON + 1, 7)));
        EventTimes times = read("protobuf:4.1");
        assertEquals(
                List.of(new EventTimes.Event(0, NOON * 1_000_000), new EventTimes.Event(0, (NOON + 1) * 1_000_000)),
                times.events());
        assertEquals(3, times.places());
    }

    @Test
    void takesTheLatestRunOfEventsForASessionWithoutTimes() {
        long yesterday = NOON - 86_400;
        captures.session(
                "one",
                Map.of(),
                captures.request("10", log(yesterday, yesterday + 5)),
                captures.request("10", log(NOON, NOON + 9)));
        EventTimes times = read("protobuf:4.1");
        assertEquals(List.of(OptionalLong.of(NOON * 1_000_000)), times.begins());
        assertEquals(2, times.early(captures.study().exchanges()));
    }

    @Test
    void readsNothingByAPatternThatIsNone() {
        captures.session("one", Map.of(), captures.request("10", log(NOON)));
        assertEquals(EventTimes.NONE, read("no pattern ["));
        assertEquals(EventTimes.NONE, read(""));
    }

    @ParameterizedTest
    @CsvSource({
        "1681300800,1681300800000000",
        "1681300800123,1681300800123000",
        "1681300800.25,1681300800250000",
        "2023-04-12T12:00:00Z,1681300800000000",
        "2023-04-12 14:00:00+02:00,1681300800000000",
        "12,",
        "9999999999,",
        "2023-04-12T12:00,",
        "word,"
    })
    void readsAWrittenTime(String text, Long micros) {
        assertEquals(micros == null ? OptionalLong.empty() : OptionalLong.of(micros), EventTimes.written(text));
    }
}
