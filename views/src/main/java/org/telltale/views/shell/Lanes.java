package org.telltale.views.shell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.telltale.model.coverage.EventTimes;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.StudyState;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.views.study.CategoryWords;
import org.telltale.views.study.Covered;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Recipient;
import org.telltale.views.theme.CategoryStyle;
import org.telltale.views.timeline.Cell;
import org.telltale.views.timeline.Clock;
import org.telltale.views.timeline.Lane;
import org.telltale.views.timeline.LanesBy;
import org.telltale.views.timeline.Mark;
import org.telltale.views.timeline.TimelineData;
import org.telltale.views.words.Words;

/// Makes what the timeline draws from the columns of a study.
///
/// @param events times found in payloads, for the clock of events
record Lanes(ExchangeTable table, StudyState state, Covered covered, LanesBy by, Clock clock, EventTimes events) {
    private static final Words WORDS = Words.of(Lanes.class);

    TimelineData data() {
        List<Mark> marks = new ArrayList<>();
        long[] categories = new long[table.size()];
        long[] carried = new long[table.size()];
        marks(marks, categories, carried);
        boolean timesKnown = IntStream.range(0, table.size()).anyMatch(row -> table.time(row) != ExchangeTable.NO_TIME);
        if (clock == Clock.EVENT && !events.events().isEmpty()) {
            var read = new TimelineData.EventClock(
                    events.pattern(), events.places(), events.events().size(), events.early(table));
            List<Lane> lanes = eventLanes(marks, categories, carried);
            return new TimelineData(Clock.EVENT, timesKnown, Optional.of(read), lanes, marks);
        }
        Clock shown = timesKnown && clock != Clock.EVENT ? clock : Clock.POSITION;
        return new TimelineData(shown, timesKnown, lanes(shown, marks, categories, carried), marks);
    }

    private List<Lane> eventLanes(List<Mark> marks, long[] categories, long[] carried) {
        Map<Integer, Lane.Builder> lanes = new TreeMap<>();
        Map<String, Integer> names = new LinkedHashMap<>();
        for (EventTimes.Event event : events.events()) {
            int row = event.row();
            Cell cell = new Cell(
                    row, event.at(), cellState(row), categories[row], carried[row], events.isEarly(event, table));
            keys(row, categories[row], names)
                    .forEach(key -> lanes.computeIfAbsent(key, at -> lane(row, at, marks))
                            .add(cell));
        }
        return lanes.values().stream().map(Lane.Builder::build).toList();
    }

    /// Numbers of the lanes that a row stands on: one, or one for each of its categories.
    private IntStream keys(int row, long categories, Map<String, Integer> names) {
        return switch (by) {
            case SESSION -> IntStream.of(table.session(row));
            case ENDPOINT -> IntStream.of(table.endpoint(row));
            case HOST -> IntStream.of(names.computeIfAbsent(table.host(row), _ -> names.size()));
            case RECIPIENT -> IntStream.of(names.computeIfAbsent(Recipient.of(table.host(row)), _ -> names.size()));
            case CATEGORY ->
                categories == 0
                        ? IntStream.of(Long.SIZE)
                        : IntStream.range(0, Long.SIZE).filter(bit -> (categories >>> bit & 1) != 0);
        };
    }

    private void marks(List<Mark> marks, long[] categories, long[] carried) {
        Map<String, BitSet> seen = seen();
        Map<String, BitSet> groups = new LinkedHashMap<>();
        Map<String, Category> first = new LinkedHashMap<>();
        covered.byCategory().forEach((category, rows) -> {
            if (!category.isNoFinding()) {
                first.putIfAbsent(category.group(), category);
                groups.computeIfAbsent(category.group(), _ -> new BitSet()).or(rows);
            }
        });
        groups.forEach((group, rows) -> {
            int bit = marks.size();
            Category category = Categories.builtIn()
                    .find(group)
                    .or(() -> Optional.ofNullable(first.get(group)))
                    .orElseThrow();
            rows.stream().filter(row -> row < categories.length).forEach(row -> {
                categories[row] |= 1L << bit;
                carried[row] |= seen.getOrDefault(group, new BitSet()).get(row) ? 0 : 1L << bit;
            });
            String letter = CategoryStyle.letter(category);
            marks.add(new Mark(
                    category.code(), letter, CategoryWords.text(group), category.family(), rows.cardinality()));
        });
    }

    /// Rows of each group that some tag covers otherwise than by being carried over.
    private Map<String, BitSet> seen() {
        Map<String, BitSet> seen = new LinkedHashMap<>();
        for (Covered.Cover cover : covered.covers()) {
            BitSet rows = cover.coverage().rows().toBitSet();
            rows.andNot(cover.coverage().carried().toBitSet());
            seen.computeIfAbsent(cover.category().group(), _ -> new BitSet()).or(rows);
        }
        return seen;
    }

    private List<Lane> lanes(Clock shown, List<Mark> marks, long[] categories, long[] carried) {
        Map<Integer, Lane.Builder> lanes = new TreeMap<>();
        Map<String, Integer> names = new LinkedHashMap<>();
        int[] position = new int[table.sessions().size()];
        long[] start = new long[table.sessions().size()];
        for (int row = 0; row < table.size(); row++) {
            int session = table.session(row);
            if (position[session]++ == 0) {
                start[session] = table.time(row);
            }
            if (shown != Clock.POSITION && table.time(row) == ExchangeTable.NO_TIME) {
                continue;
            }
            long at = switch (shown) {
                case POSITION -> position[session];
                case ELAPSED -> table.time(row) - start[session];
                case TIME, EVENT -> table.time(row);
            };
            int here = row;
            Cell cell = new Cell(row, at, cellState(row), categories[row], carried[row]);
            keys(row, categories[row], names)
                    .forEach(key -> lanes.computeIfAbsent(key, _ -> lane(here, key, marks))
                            .add(cell));
        }
        return lanes.values().stream().map(Lane.Builder::build).toList();
    }

    private Lane.Builder lane(int row, int key, List<Mark> marks) {
        return switch (by) {
            case SESSION -> {
                var session = table.sessions().get(table.session(row));
                yield Lane.builder(session.capture().hex() + session.name(), session.name());
            }
            case ENDPOINT -> {
                var endpoint = table.endpoints().get(table.endpoint(row));
                yield Lane.builder(endpoint.key(), Endpoints.text(endpoint, state));
            }
            case HOST -> Lane.builder(table.host(row), hostOr(table.host(row)));
            case RECIPIENT -> {
                String recipient = Recipient.of(table.host(row));
                yield Lane.builder(recipient, hostOr(recipient));
            }
            case CATEGORY ->
                key < marks.size()
                        ? Lane.builder(marks.get(key).code(), marks.get(key).label())
                        : Lane.builder("", WORDS.say("lane.untagged"));
        };
    }

    private PayloadState cellState(int row) {
        return table.size(row, Side.REQUEST) >= 0 ? table.state(row, Side.REQUEST) : table.state(row, Side.RESPONSE);
    }

    /// A filter for rows: runs of record numbers by session.
    static String filter(ExchangeTable table, BitSet rows) {
        Map<Integer, int[]> ranges = new TreeMap<>();
        rows.stream().forEach(row -> {
            int[] range =
                    ranges.computeIfAbsent(table.session(row), _ -> new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE});
            range[0] = Math.min(range[0], table.number(row));
            range[1] = Math.max(range[1], table.number(row));
        });
        List<String> terms = new ArrayList<>();
        ranges.forEach((session, range) -> {
            String name = org.telltale.views.study.Terms.term(
                    "session", "=", table.sessions().get(session).name());
            terms.add(name + " n:" + range[0] + ".." + range[1]);
        });
        return terms.size() == 1 ? terms.getFirst() : "(" + String.join(") or (", terms) + ")";
    }

    private static String hostOr(String name) {
        return name.isEmpty() ? WORDS.say("lane.no-host") : name;
    }
}
