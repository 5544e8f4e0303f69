package org.telltale.views.timeline;

import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Palette;
import org.telltale.views.theme.Theme;
import org.telltale.views.widget.CanvasPane;
import org.telltale.views.words.Words;

/// The timeline: a head with legend and choices, and lanes of cells on a canvas.
public final class TimelineView extends BorderPane {
    private static final Words WORDS = Words.of(TimelineView.class);

    private final TimelineViewModel model;
    private final TimelineCanvas painter;
    private final CanvasPane canvas;
    private final ObservableValue<Palette> palette;
    private final ScrollBar lanes = new ScrollBar();
    private final Tooltip hover = new Tooltip();

    /// @param describe what a tooltip and a screen reader say of a row of the exchange table
    public TimelineView(TimelineViewModel model, IntFunction<String> describe) {
        this.model = model;
        painter = new TimelineCanvas(model);
        canvas = new CanvasPane(this::paint);
        palette = Theme.paletteOf(this);
        getStyleClass().setAll("timeline");
        setTop(new TimelineHead(model));
        setCenter(canvas);
        setRight(lanes);
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setMinSize(0, 0);
        palette.addListener(_ -> canvas.requestLayout());
        model.revisionProperty().addListener(_ -> canvas.requestLayout());
        IntFunction<String> says = row -> flagged(describe.apply(row), Flags.of(model, row));
        Runnable speak = () -> {
            int row = model.cursorProperty().get();
            canvas.setAccessibleText(row < 0 ? WORDS.say("timeline") : says.apply(row));
        };
        model.cursorProperty().subscribe(speak);
        model.flagsProperty().subscribe(speak);
        speak.run();
        bindLanes();
        hover(new TimelinePointer(model, canvas), says);
    }

    private static String flagged(String exchange, String flags) {
        return flags.isEmpty() ? exchange : exchange + "\n" + flags;
    }

    /// The part that draws and takes the keys.
    public Region canvas() {
        return canvas;
    }

    private void paint(GraphicsContext g, double width, double height) {
        model.resize(width - TimelineCanvas.namesWidth(width), (int)
                ((height - TimelineCanvas.axisHeight()) / TimelineViewModel.laneHeight()));
        painter.paint(g, width, height, canvas.densityProperty().get(), palette.getValue());
    }

    /// A view of the same lanes, clock and legend, all lanes in sight, to be drawn as a picture.
    ///
    /// @param width in units of the layout
    public static Region whole(TimelineViewModel of, double width) {
        TimelineViewModel model = new TimelineViewModel();
        model.dataProperty().set(of.dataProperty().get());
        model.legendProperty().set(of.legendProperty().get());
        model.shownProperty().set(of.shownProperty().get());
        model.flagsProperty().set(of.flagsProperty().get());
        model.zoneProperty().set(of.zoneProperty().get());
        TimelineView view = new TimelineView(model, _ -> "");
        view.setPrefSize(width, height(model));
        model.resize(
                width - TimelineCanvas.namesWidth(width),
                model.dataProperty().get().lanes().size());
        model.fit();
        return view;
    }

    /// The height at which all lanes of a model have room.
    public static double height(TimelineViewModel model) {
        return Lettering.px(24)
                + TimelineCanvas.axisHeight()
                + TimelineViewModel.laneHeight()
                        * model.dataProperty().get().lanes().size()
                + 2;
    }

    public TimelineViewModel model() {
        return model;
    }

    private void bindLanes() {
        lanes.setOrientation(Orientation.VERTICAL);
        lanes.setUnitIncrement(1);
        model.revisionProperty().addListener(_ -> fitLanes());
        lanes.valueProperty().addListener((_, _, value) -> model.scrollTo((int) Math.round(value.doubleValue())));
        fitLanes();
    }

    private void fitLanes() {
        int all = model.dataProperty().get().lanes().size();
        int seen = model.visibleLanesProperty().get();
        int most = Math.max(0, all - seen);
        lanes.setMax(most);
        lanes.setVisibleAmount(all == 0 ? 1 : most * (double) seen / all);
        lanes.setBlockIncrement(seen);
        lanes.setValue(model.topLaneProperty().get());
        lanes.setVisible(most > 0);
    }

    private String says(TimelinePointer.Hit hit, IntFunction<String> describe) {
        String exchange = describe.apply(hit.row());
        return model.dataProperty().get().clock() == Clock.EVENT
                ? Captions.cell(hit.lane(), hit.cell(), model.zoneProperty().get()) + "\n" + exchange
                : exchange;
    }

    private void hover(TimelinePointer pointer, IntFunction<String> describe) {
        ObjectProperty<Optional<String>> over = new SimpleObjectProperty<>(Optional.empty());
        canvas.setOnMouseMoved(move -> over.set(pointer.at(move.getX(), move.getY())
                .map(hit -> says(hit, describe))
                .or(() -> pointer.flags(move.getX(), move.getY()))));
        canvas.setOnMouseExited(_ -> over.set(Optional.empty()));
        over.subscribe(text -> {
            if (text.isPresent()) {
                hover.setText(text.get());
                Tooltip.install(canvas, hover);
            } else {
                Tooltip.uninstall(canvas, hover);
                hover.hide();
            }
        });
    }
}
