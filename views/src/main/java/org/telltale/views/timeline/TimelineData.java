package org.telltale.views.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a timeline draws: lanes on one clock, and the marks their cells may hold.
///
/// @param clock what [Cell#at] means in every lane
/// @param timesKnown whether the exchanges hold times, whichever clock is shown
/// @param events what the clock of [Clock#EVENT] is read from; empty for any other
/// @param marks at most 60, in the order of the legend; bit k of a cell's categories is mark k
public record TimelineData(
        Clock clock, boolean timesKnown, Optional<EventClock> events, List<Lane> lanes, List<Mark> marks) {
    /// A field of payloads that says when things happened.
    ///
    /// @param places of the field, and `read` those whose value is a time
    /// @param early times before the session they were sent in
    public record EventClock(String pattern, long places, long read, long early) {}

    private static final int MOST_MARKS = 60;

    public static final TimelineData NOTHING = new TimelineData(Clock.POSITION, false, List.of(), List.of());

    public TimelineData(Clock clock, boolean timesKnown, List<Lane> lanes, List<Mark> marks) {
        this(clock, timesKnown, Optional.empty(), lanes, marks);
    }

    public TimelineData {
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
        if (marks.size() > MOST_MARKS) {
            throw new IllegalArgumentException("a timeline has at most " + MOST_MARKS + " marks, not " + marks.size());
        }
    }

    /// Numbers of the marks, those of fewest exchanges first; equal ones as in the legend.
    public int[] rarestFirst() {
        return IntStream.range(0, marks.size())
                .boxed()
                .sorted(Comparator.comparingInt(k -> marks.get(k).count()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The first place of any cell; 1 where there is none.
    public long first() {
        return lanes.stream()
                .filter(lane -> lane.size() > 0)
                .mapToLong(lane -> lane.at(0))
                .min()
                .orElse(1);
    }

    /// The last place of any cell; 1 where there is none.
    public long last() {
        return lanes.stream()
                .filter(lane -> lane.size() > 0)
                .mapToLong(lane -> lane.at(lane.size() - 1))
                .max()
                .orElse(1);
    }
}
