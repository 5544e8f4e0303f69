package org.telltale.model.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.telltale.contract.Captures;
import org.telltale.contract.Trees;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.FieldIndex.ValueUse;

class RecurringTest {
    private static final long ACCOUNT = 1234567890;

    private final Captures captures = new Captures(Path.of("."));

    private void session(String name, Trees... contents) {
        var requests = new ArrayList<org.telltale.contract.MemoryStudy.Request>();
        for (Trees content : contents) {
            requests.add(captures.request(String.valueOf(requests.size() + 1), content));
        }
        captures.session(name, Map.of(), requests.toArray(org.telltale.contract.MemoryStudy.Request[]::new));
    }

    private List<String> joined(int... rows) {
        BitSet among = new BitSet();
        for (int row : rows) {
            among.set(row);
        }
        List<String> lines = new ArrayList<>();
        Recurring values = Recurring.of(captures.study(), among).joined(JobContext.NONE);
        values.each(value -> {
            ValueUse use = value.use();
            String seen =
                    value.seen().stream().map(s -> s.as() + " " + s.exchanges()).collect(Collectors.joining(" "));
            lines.add(use.value() + ": " + use.endpoints() + " " + use.sessions() + " " + use.exchanges() + " " + seen);
            return true;
        });
        assertEquals(lines.size(), values.size());
        return lines.stream().map(String::strip).toList();
    }

    @Test
    void countsAValueOnceWithAllItsEncodings() {
        session(
                "a",
                new Trees().varint(1, ACCOUNT),
                new Trees().varint(1, ACCOUNT).text(2, "id=1234567890;"));
        session("b", new Trees().text(1, "id=1234567890&x"), new Trees().text(1, "91234567890"));
        assertEquals("1234567890: 2 2 3 number 2 text 2", joined(0, 1, 2, 3).getFirst());
    }

    @Test
    void countsTheRowsChosenOnly() {
        session("a", new Trees().varint(1, ACCOUNT), new Trees().varint(1, ACCOUNT), new Trees().varint(1, ACCOUNT));
        session("b", new Trees().text(1, "id=1234567890&x"));
        assertEquals("1234567890: 2 1 2 number 2", joined(0, 1).getFirst());
    }

    @Test
    void tellsAnEndingZeroFromALongerText() {
        session("a", new Trees().text(1, "dev-0042\0"), new Trees().text(1, "dev-0042\0"));
        session("b", new Trees().text(1, "[dev-0042]"));
        assertEquals("dev-0042: 2 2 3 text, NUL-ended 2 text 1", joined(0, 1, 2).getFirst());
    }

    @Test
    void listsNoSecondTimeWhatIsAValueInHexadecimal() {
        session("a", new Trees().text(1, "dev-42"), new Trees().text(1, "dev-42"));
        session("b", new Trees().text(1, "6465762d3432"), new Trees().text(1, "6465762d3432"));
        assertEquals(List.of("dev-42: 2 2 4 hex 2 text 2"), joined(0, 1, 2, 3));
    }

    @Test
    void leavesShortValuesAndWordsAsTheyAre() {
        session("a", new Trees().text(1, "12345"), new Trees().text(1, "12345"));
        session("b", new Trees().text(1, "google"), new Trees().text(1, "google"));
        session("c", new Trees().text(1, "12345 google maps"));
        assertEquals(List.of("12345: 2 1 2", "google: 2 1 2", "12345 google maps: 1 1 1"), joined(0, 1, 2, 3, 4));
    }

    @Test
    void findsManyNumbersAsItFindsOne() {
        List<String> wanted = List.of("-7654321", "1234567890", "1.5", "18446744073709551615", "12.345");
        session(
                "a",
                new Trees()
                        .varint(1, ACCOUNT)
                        .varint(2, 2 * ACCOUNT)
                        .varint(3, -7654321L)
                        .varint(4, -1L)
                        .fixed32(5, 1.5f)
                        .varint(6, 12345000));
        ValueSearch search = new ValueSearch(captures.study());
        List<SearchResult.Summary> alone = wanted.stream()
                .flatMap(value -> search.find(ValueSearch.Query.of(value), JobContext.NONE).summaries().stream())
                .toList();
        assertEquals(
                alone,
                search.find(new ValueSearch.Query(wanted, 0, false), JobContext.NONE)
                        .summaries());
        assertEquals(6, alone.size());
    }
}
