package org.telltale.views.timeline;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Zone;

/// The state of a timeline: what is shown of it, where the cursor is, what is brushed. On the FX thread.
public final class TimelineViewModel {
    /// The cursor of no exchange.
    public static final int NOWHERE = -1;

    /// Cells narrower than this are drawn as bins.
    static final double CELL_LEAST = 3;

    /// One event of so many may lie apart from the others.
    private static final int ODD = 25;

    /// How many times further all events may reach than nearly all.
    private static final double FAR = 8;

    private static final double POSITION_FINEST = 1 / 40.0;
    private static final double TIME_FINEST = 50;

    private final ObjectProperty<TimelineData> data = new SimpleObjectProperty<>(TimelineData.NOTHING);
    private final ObjectProperty<Optional<BitSet>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<BitSet> preview = new SimpleObjectProperty<>(new BitSet());
    private final ObjectProperty<Legend> legend = new SimpleObjectProperty<>(Legend.ALL);
    private final ObjectProperty<Optional<Brush>> brush = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<LanesBy> lanesBy = new SimpleObjectProperty<>(LanesBy.SESSION);
    private final ObjectProperty<Clock> clock = new SimpleObjectProperty<>(Clock.POSITION);
    private final EventChoice events = new EventChoice();
    private final ObjectProperty<List<Flag>> flags = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(Zone.shown());
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(new Scale(1, 1 / letterLeast(), 1));
    private final IntegerProperty cursor = new SimpleIntegerProperty(NOWHERE);
    private final IntegerProperty topLane = new SimpleIntegerProperty();
    private final IntegerProperty visibleLanes = new SimpleIntegerProperty(1);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private CellIndex index = new CellIndex(TimelineData.NOTHING);
    private boolean untouched = true;

    public TimelineViewModel() {
        data.subscribe(this::begin);
        cursor.subscribe(_ -> reveal());
        for (Observable part :
                new Observable[] {data, shown, preview, legend, brush, scale, cursor, topLane, visibleLanes, zone, flags
                }) {
            part.addListener(_ -> revision.set(revision.get() + 1));
        }
    }

    /// Height of a lane in pixels.
    public static double laneHeight() {
        return Lettering.px(14);
    }

    /// Cells of this width and more show their letter; also the width they have at first.
    static double letterLeast() {
        return Lettering.px(10);
    }

    /// What is drawn; a new one keeps legend and brush only where lanes and clock are the same.
    public ObjectProperty<TimelineData> dataProperty() {
        return data;
    }

    /// Rows that the filter keeps; empty: no filter.
    public ObjectProperty<Optional<BitSet>> shownProperty() {
        return shown;
    }

    /// Rows that a scope would cover, hatched.
    public ObjectProperty<BitSet> previewProperty() {
        return preview;
    }

    /// Marks that were set at exchanges.
    public ObjectProperty<List<Flag>> flagsProperty() {
        return flags;
    }

    public ObjectProperty<Legend> legendProperty() {
        return legend;
    }

    /// What was brushed last; whoever filters listens, and empties it to clear the band.
    public ObjectProperty<Optional<Brush>> brushProperty() {
        return brush;
    }

    /// Which lanes are asked for; whoever makes the data listens.
    public ObjectProperty<LanesBy> lanesByProperty() {
        return lanesBy;
    }

    /// Which clock is asked for; whoever makes the data listens.
    public ObjectProperty<Clock> clockProperty() {
        return clock;
    }

    /// Which payload field is asked for as the clock of events.
    public EventChoice events() {
        return events;
    }

    /// Time zone of the labels.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    public ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    /// Row of the exchange under the cursor, or [#NOWHERE]; the lane scrolls to it, the axis too.
    public IntegerProperty cursorProperty() {
        return cursor;
    }

    public IntegerProperty topLaneProperty() {
        return topLane;
    }

    /// Lanes that have room; set by the view.
    public IntegerProperty visibleLanesProperty() {
        return visibleLanes;
    }

    /// Grows with everything that changes the picture.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Tells how many pixels the axis has.
    public void resize(double width, int lanes) {
        visibleLanes.set(Math.max(1, lanes));
        if (width > 0 && width != scale.get().width()) {
            scale.set(scale.get().withWidth(width));
            show(untouched ? opening() : scale.get());
        }
        scrollTo(topLane.get());
    }

    public void zoom(double factor, double x) {
        untouched = false;
        show(scale.get().zoom(factor, x));
    }

    public void pan(double pixels) {
        untouched = false;
        show(scale.get().pan(pixels));
    }

    /// Everything from the first to the last cell.
    public void fit() {
        untouched = false;
        Scale now = scale.get();
        show(new Scale(from(), Math.max(finest(), (to() - from()) / now.width()), now.width()));
    }

    public void scrollTo(int lane) {
        topLane.set(Math.clamp(lane, 0, Math.max(0, data.get().lanes().size() - visibleLanes.get())));
    }

    /// Moves the cursor along its lane; from nowhere to the first cell in view.
    public void step(int cells) {
        int lane = index.lane(cursor.get());
        if (lane < 0) {
            enter();
            return;
        }
        Lane on = data.get().lanes().get(lane);
        int direction = Integer.signum(cells);
        int cell = index.cell(cursor.get());
        for (int left = Math.abs(cells); left > 0; ) {
            cell += direction;
            if (cell < 0 || cell >= on.size()) {
                return;
            }
            // an exchange with many events is one step, at its first
            if (index.lane(on.row(cell)) != lane || index.cell(on.row(cell)) == cell) {
                left--;
                cursor.set(on.row(cell));
            }
        }
    }

    /// Moves the cursor to the cell nearest in place of another lane, past lanes without cells.
    public void stepLane(int direction) {
        int lane = index.lane(cursor.get());
        if (lane < 0) {
            enter();
            return;
        }
        long at = data.get().lanes().get(lane).at(index.cell(cursor.get()));
        for (int next = lane + direction; next >= 0 && next < data.get().lanes().size(); next += direction) {
            Lane on = data.get().lanes().get(next);
            if (on.size() > 0) {
                cursor.set(on.row(nearest(on, (double) at)));
                return;
            }
        }
    }

    /// Lane and cell of a row, for whoever draws the cursor.
    CellIndex index() {
        return index;
    }

    /// The row of the cell that is drawn at a pixel of a lane; `slack` pixels beside count on a clock of times.
    public OptionalInt rowAt(int lane, double x, double slack) {
        OptionalInt cell = cellAt(lane, x, slack);
        return cell.isPresent() ? OptionalInt.of(data.get().lanes().get(lane).row(cell.getAsInt())) : cell;
    }

    /// The number of that cell in its lane.
    OptionalInt cellAt(int lane, double x, double slack) {
        if (lane < 0 || lane >= data.get().lanes().size()) {
            return OptionalInt.empty();
        }
        Lane on = data.get().lanes().get(lane);
        double at = scale.get().at(x);
        if (data.get().clock() == Clock.POSITION) {
            int cell = on.firstFrom(Math.floor(at));
            return cell < on.size() && on.at(cell) <= at ? OptionalInt.of(cell) : OptionalInt.empty();
        }
        if (on.size() == 0) {
            return OptionalInt.empty();
        }
        int cell = nearest(on, at);
        double away = Math.abs(scale.get().x(on.at(cell)) - x);
        return away <= slack ? OptionalInt.of(cell) : OptionalInt.empty();
    }

    /// Brushes from one pixel to another over lanes, both included; all lanes where the first is negative.
    public void brush(double x1, double x2, int lane1, int lane2) {
        var lanes = data.get().lanes();
        boolean all = lane1 < 0;
        int last = lanes.size() - 1;
        int top = all ? 0 : Math.clamp(Math.min(lane1, lane2), 0, Math.max(0, last));
        int bottom = all ? last : Math.clamp(Math.max(lane1, lane2), top, Math.max(top, last));
        var ids = lanes.subList(top, Math.min(bottom, last) + 1).stream()
                .map(Lane::id)
                .toList();
        long from = (long) Math.floor(scale.get().at(Math.min(x1, x2)));
        long to = (long) Math.floor(scale.get().at(Math.max(x1, x2)));
        brush.set(Optional.of(new Brush(data.get().clock(), ids, from, to)));
    }

    private static int nearest(Lane lane, double at) {
        int after = Math.min(lane.firstFrom(at), lane.size() - 1);
        return after > 0 && at - lane.at(after - 1) < lane.at(after) - at ? after - 1 : after;
    }

    private void enter() {
        for (int lane = topLane.get(); lane < data.get().lanes().size(); lane++) {
            Lane on = data.get().lanes().get(lane);
            int cell = on.firstFrom(Math.floor(scale.get().start()));
            if (cell < on.size()) {
                cursor.set(on.row(cell));
                return;
            }
        }
    }

    private void begin(TimelineData old, TimelineData next) {
        index = new CellIndex(next);
        clock.set(next.clock());
        boolean sameLanes = old.clock() == next.clock()
                && old.lanes().stream()
                        .map(Lane::id)
                        .toList()
                        .equals(next.lanes().stream().map(Lane::id).toList());
        if (old.marks().size() != next.marks().size()) {
            legend.set(Legend.ALL);
        }
        if (!sameLanes) {
            untouched = true;
            brush.set(Optional.empty());
            topLane.set(0);
            show(opening());
        }
    }

    private Scale opening() {
        double width = scale.get().width();
        return switch (data.get().clock()) {
            case POSITION -> new Scale(1, 1 / letterLeast(), width);
            case ELAPSED, TIME -> new Scale(from(), (to() - from()) / width, width);
            case EVENT -> bulk(width);
        };
    }

    /// Where nearly all events are, if a few odd ones lie far off; else all of them.
    private Scale bulk(double width) {
        long[] ats = data.get().lanes().stream()
                .flatMapToLong(lane -> IntStream.range(0, lane.size()).mapToLong(lane::at))
                .sorted()
                .toArray();
        double all = to() - from();
        double first = ats.length == 0 ? from() : ats[ats.length / ODD];
        double last = ats.length == 0 ? to() : ats[ats.length - 1 - ats.length / ODD];
        double margin = Math.max(1000, (last - first) * 0.02);
        return (last - first) * FAR < all
                ? new Scale(first - margin, (last - first + 2 * margin) / width, width)
                : new Scale(from(), all / width, width);
    }

    private void reveal() {
        int lane = index.lane(cursor.get());
        if (lane < 0) {
            return;
        }
        if (lane < topLane.get()) {
            scrollTo(lane);
        } else if (lane >= topLane.get() + visibleLanes.get()) {
            scrollTo(lane - visibleLanes.get() + 1);
        }
        Scale now = scale.get();
        double x = now.x(data.get().lanes().get(lane).at(index.cell(cursor.get())));
        double margin = Math.min(letterLeast(), now.width() / 4);
        if (x < 0) {
            show(now.pan(margin - x));
        } else if (x > now.width() - margin) {
            show(now.pan(now.width() - 2 * margin - x));
        }
    }

    private void show(Scale wanted) {
        double all = (to() - from()) / Math.max(1, wanted.width());
        double coarsest = data.get().clock() == Clock.POSITION ? Math.max(all, 1 / letterLeast()) : all;
        scale.set(wanted.within(from(), to(), finest(), coarsest));
    }

    private double from() {
        double first = data.get().first();
        return data.get().clock() == Clock.POSITION ? first : first - margin();
    }

    private double to() {
        double last = data.get().last() + 1.0;
        return data.get().clock() == Clock.POSITION ? last : last + margin();
    }

    /// Room at both ends, so that no cell stands on the edge.
    private double margin() {
        return Math.max(1000, (data.get().last() - data.get().first()) * 0.01);
    }

    private double finest() {
        return data.get().clock() == Clock.POSITION ? POSITION_FINEST : TIME_FINEST;
    }
}
