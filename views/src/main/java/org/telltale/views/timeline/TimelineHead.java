package org.telltale.views.timeline;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The line over the lanes: what the axis is, the legend, and the choices. The legend gives way to the caption, and the
/// way to name a clock to both.
final class TimelineHead extends HBox {
    private static final Words WORDS = Words.of(TimelineHead.class);

    /// Of a long caption; its tooltip says all of it.
    private static final double CAPTION = 230;

    private final TimelineViewModel model;
    private final Label title = new Label(WORDS.say("title"));
    private final Label caption = new Label();
    private final Hyperlink name = new Hyperlink(WORDS.say("clock.name"));
    private final BooleanProperty roomy = new SimpleBooleanProperty(true);
    private final LegendBar legend;
    private final MenuButton lanes;
    private final ClockMenu clocks;

    TimelineHead(TimelineViewModel model) {
        this.model = model;
        legend = new LegendBar(model);
        lanes = choice("lanes.by", List.of(LanesBy.values()), model.lanesByProperty());
        clocks = new ClockMenu(model);
        getStyleClass().setAll("pane-head");
        setMinWidth(0);
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        caption();
        name.setId("timeline-name-clock");
        name.getStyleClass().add("small");
        name.setMinWidth(USE_PREF_SIZE);
        name.setOnAction(_ -> clocks.show());
        name.visibleProperty()
                .bind(model.dataProperty()
                        .map(data -> data.clock() == Clock.POSITION
                                && !data.timesKnown()
                                && !data.lanes().isEmpty())
                        .flatMap(offered -> roomy.map(room -> room && offered)));
        name.managedProperty().bind(name.visibleProperty());
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(title, caption, name, gap, legend, lanes, clocks);
    }

    private void caption() {
        caption.getStyleClass().addAll("dim", "small");
        caption.textProperty()
                .bind(model.dataProperty().flatMap(data -> model.zoneProperty().map(zone -> Captions.of(data, zone))));
        caption.setMinWidth(Lettering.px(30));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(caption.textProperty());
        caption.setTooltip(whole);
    }

    @Override
    protected void layoutChildren() {
        double fixed = Stream.of(title, lanes, clocks)
                .mapToDouble(node -> node.prefWidth(-1))
                .sum();
        double gaps = getSpacing() * getChildren().size() + snappedLeftInset() + snappedRightInset();
        double says = Math.min(Lettering.px(CAPTION), Math.ceil(caption.prefWidth(-1)));
        double room = getWidth() - fixed - gaps - says;
        legend.squeeze(room);
        roomy.set(whole(legend) + whole(name) <= room);
        super.layoutChildren();
    }

    private static double whole(Node node) {
        return Math.ceil(node.prefWidth(-1));
    }

    private static <T extends Enum<T>> MenuButton choice(String name, List<T> values, ObjectProperty<T> chosen) {
        MenuButton button = new MenuButton();
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(chosen.map(value -> WORDS.say(name, word(value))));
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(word(value));
            item.setToggleGroup(group);
            item.setOnAction(_ -> chosen.set(value));
            chosen.subscribe(now -> item.setSelected(now == value));
            button.getItems().add(item);
        }
        return button;
    }

    private static String word(Enum<?> value) {
        return WORDS.say("choice." + value.name());
    }
}
