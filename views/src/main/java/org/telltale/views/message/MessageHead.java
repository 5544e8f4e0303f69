package org.telltale.views.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.Cut;
import org.telltale.views.words.Words;

/// The line above the inspector: where the selected field stands, how large the body is, and what to do with it.
final class MessageHead extends HBox {
    /// What stands left of the bytes.
    enum Mode {
        TREE,
        TEXT,
        BOTH,
        PICTURE
    }

    private static final Words WORDS = Words.of(MessageHead.class);

    private static final int MOST_CRUMBS = 7;
    private static final int FEW_CRUMBS = 4;
    private static final int SHORT = 8;
    private static final int LONG_CITE = 40;
    private static final double NARROW = 300;
    private static final double ROOMY = 460;
    private static final double LEAST_CRUMB = 40;

    /// What the way to the field keeps before other things go.
    private static final double WAY = 340;

    private final MessageViewModel model;
    private final HBox crumbs = new HBox();
    private final HBox switches = new HBox(Lettering.px(2));
    private final HBox partSwitches = new HBox(Lettering.px(2));
    private final MenuButton parts = new MenuButton();
    private final Label size = new Label();
    private final HBox modes;
    private final MenuButton modesMenu = new MenuButton();
    private final GivingWay giving = new GivingWay();
    private final ReadingsMenu readings;
    private final MenuButton sidesMenu = new MenuButton();
    private final ObjectProperty<Sides> sides = new SimpleObjectProperty<>(this, "sides", Sides.ONE);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.TREE);

    MessageHead(MessageViewModel model) {
        this.model = model;
        readings = new ReadingsMenu(model);
        getStyleClass().addAll("pane-head", "message-head");
        setMinWidth(0);
        crumbs.getStyleClass().add("crumbs");
        crumbs.setMinWidth(0);
        Cut.to(crumbs);
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        crumbs.widthProperty().addListener((_, before, now) -> {
            boolean names = isNarrow(before.doubleValue()) != isNarrow(now.doubleValue());
            if (names || mostCrumbs(before.doubleValue()) != mostCrumbs(now.doubleValue())) {
                model.jobs().show(this::showWay);
            }
        });
        size.getStyleClass().add("dim");
        size.setMinWidth(USE_PREF_SIZE);
        modes = modes();
        for (HBox each : List.of(switches, partSwitches)) {
            each.setMinWidth(USE_PREF_SIZE);
            each.setAlignment(Pos.CENTER_LEFT);
        }
        for (MenuButton each : List.of(parts, modesMenu)) {
            each.getStyleClass().add("flat");
            each.setMinWidth(USE_PREF_SIZE);
        }
        sidesMenu.setId("message-sides");
        sidesMenu.getStyleClass().add("flat");
        sidesMenu.setMinWidth(USE_PREF_SIZE);
        sidesMenu.setManaged(false);
        sidesMenu.setVisible(false);
        arrange(copy(), save());
        model.selectedProperty().subscribe(this::showWay);
        model.shownProperty().subscribe(this::showWay);
        model.messageProperty().subscribe(this::showMessage);
    }

    private void arrange(Node copy, Node save) {
        getChildren()
                .addAll(crumbs, switches, partSwitches, parts, sidesMenu, size, modes, modesMenu, readings, copy, save);
        giving.add(size);
        giving.add(save);
        giving.add(partSwitches, parts, () -> !partSwitches.getChildren().isEmpty());
        giving.add(modes, modesMenu, () -> true);
        giving.add(copy);
    }

    /// The way to the field has its room before anything else.
    @Override
    protected void layoutChildren() {
        double fixed = snappedLeftInset() + snappedRightInset();
        for (Region each : List.of(switches, sidesMenu, readings)) {
            fixed += each.isManaged() ? Math.ceil(each.prefWidth(-1)) + getSpacing() : 0;
        }
        double way = Math.min(Lettering.px(WAY), crumbs.prefWidth(-1));
        giving.share(getWidth() - fixed - way, getSpacing());
        super.layoutChildren();
    }

    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    ObjectProperty<Sides> sidesProperty() {
        return sides;
    }

    void offerReadings() {
        readings.show();
    }

    /// Offers to show both sides.
    void offerSides() {
        ToggleGroup group = new ToggleGroup();
        for (Sides each : Sides.values()) {
            RadioMenuItem item = new RadioMenuItem(WORDS.say("sides." + each));
            item.setToggleGroup(group);
            sides.subscribe(now -> item.setSelected(each == now));
            item.setOnAction(_ -> sides.set(each));
            sidesMenu.getItems().add(item);
        }
        sidesMenu.textProperty().bind(sides.map(now -> WORDS.say("sides." + now)));
        var both = model.messageProperty()
                .map(now -> now.filter(m -> m.has(Side.REQUEST) && m.has(Side.RESPONSE))
                        .isPresent());
        sidesMenu.visibleProperty().bind(both);
        sidesMenu.managedProperty().bind(both);
    }

    private void showMessage() {
        size.setText(model.messageProperty().get().map(MessageHead::sized).orElse(""));
        switches.getChildren()
                .setAll(model.messageProperty().get().map(this::switchesOf).orElse(List.of()));
        parts(model.messageProperty().get());
        showWay();
    }

    private static String sized(LoadedMessage message) {
        return WORDS.say("sized." + message.tree().part(), message.size());
    }

    private List<Node> switchesOf(LoadedMessage message) {
        if (!message.has(Side.REQUEST) || !message.has(Side.RESPONSE)) {
            return List.of();
        }
        return Stream.of(Side.values())
                .<Node>map(side ->
                        toggle(WORDS.say("show." + side), side == message.tree().side(), () -> model.show(side)))
                .toList();
    }

    private void parts(Optional<LoadedMessage> message) {
        partSwitches.getChildren().clear();
        parts.getItems().clear();
        message.ifPresent(shown -> {
            List<Part> there = Stream.of(Part.values()).filter(shown::has).toList();
            parts.setText(WORDS.say("show." + shown.tree().part()));
            for (Part part : there.size() > 1 ? there : List.<Part>of()) {
                String words = WORDS.say("show." + part);
                boolean on = part == shown.tree().part();
                partSwitches.getChildren().add(toggle(words, on, () -> model.show(part)));
                parts.getItems().add(item(words, on, () -> model.show(part)));
            }
        });
    }

    private static RadioMenuItem item(String words, boolean on, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setSelected(on);
        item.setOnAction(_ -> choose.run());
        return item;
    }

    private static ToggleButton toggle(String words, boolean on, Runnable choose) {
        ToggleButton button = new ToggleButton(words);
        button.getStyleClass().add("flat");
        button.setSelected(on);
        button.setOnAction(_ -> {
            button.setSelected(true);
            choose.run();
        });
        return button;
    }

    private void showWay() {
        crumbs.getChildren().clear();
        model.messageProperty().get().ifPresent(message -> {
            boolean narrow = isNarrow(crumbs.getWidth());
            Label cite = new Label(message.cite());
            cite.setTooltip(new Tooltip(message.cite()));
            cite.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            cite.setMinWidth(narrow || message.cite().length() > LONG_CITE ? LEAST_CRUMB : USE_PREF_SIZE);
            cite.getStyleClass().add("crumb-cite");
            crumbs.getChildren().add(cite);
            List<Crumb> way = model.way();
            if (narrow) {
                if (!way.isEmpty()) {
                    Hyperlink last = link(way.getLast());
                    last.setMinWidth(way.getLast().text().length() <= SHORT ? USE_PREF_SIZE : LEAST_CRUMB);
                    crumbs.getChildren().addAll(arrow(), last);
                }
                return;
            }
            crumbs.getChildren()
                    .addAll(
                            arrow(),
                            new Label(WORDS.say("side." + message.tree().side())));
            int most = mostCrumbs(crumbs.getWidth());
            int skipFrom = way.size() > most ? most / 2 : way.size();
            int skipTo = way.size() > most ? way.size() - Math.max(1, most / 2) : way.size();
            for (int i = 0; i < way.size(); i++) {
                if (i < skipFrom || i >= skipTo) {
                    crumbs.getChildren().addAll(arrow(), link(way.get(i)));
                } else if (i == skipFrom) {
                    crumbs.getChildren().addAll(arrow(), new Label("…"));
                }
            }
        });
    }

    private static boolean isNarrow(double room) {
        return room < Lettering.px(NARROW);
    }

    private static int mostCrumbs(double room) {
        return room < Lettering.px(ROOMY) ? FEW_CRUMBS : MOST_CRUMBS;
    }

    private static Label arrow() {
        Label arrow = new Label("›");
        arrow.setMinWidth(USE_PREF_SIZE);
        arrow.getStyleClass().add("dim");
        return arrow;
    }

    private Hyperlink link(Crumb crumb) {
        Hyperlink link = new Hyperlink(crumb.text());
        link.getStyleClass().add("crumb-link");
        link.setMinWidth(Math.min(LEAST_CRUMB, 8.0 * crumb.text().length()));
        link.setOnAction(_ -> model.go(crumb.spot()));
        return link;
    }

    private HBox modes() {
        ToggleGroup group = new ToggleGroup();
        modesMenu.setId("message-modes");
        modesMenu.textProperty().bind(mode.map(now -> WORDS.say("mode." + now)));
        HBox box = new HBox();
        box.setMinWidth(USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER_LEFT);
        for (Mode each : Mode.values()) {
            ToggleButton button = toggle(WORDS.say("mode." + each), each == mode.get(), () -> mode.set(each));
            button.setToggleGroup(group);
            if (each == Mode.PICTURE) {
                var likely = model.shownProperty().map(shown -> Raster.isLikely(shown.bytes()));
                button.visibleProperty().bind(likely);
                button.managedProperty().bind(likely);
            }
            button.setId("message-" + each.name().toLowerCase(Locale.ROOT));
            box.getChildren().add(button);
            RadioMenuItem item = item(button.getText(), each == mode.get(), button::fire);
            item.visibleProperty().bind(button.managedProperty());
            button.selectedProperty().addListener((_, _, now) -> item.setSelected(now));
            modesMenu.getItems().add(item);
        }
        return box;
    }

    private MenuButton copy() {
        MenuButton menu = new MenuButton(WORDS.say("copy"));
        menu.getStyleClass().add("flat");
        menu.setMinWidth(USE_PREF_SIZE);
        for (CopyForm form : CopyForm.values()) {
            MenuItem item = new MenuItem(form.words());
            item.setOnAction(_ -> model.copy(form));
            menu.getItems().add(item);
        }
        menu.disableProperty().bind(model.selectedProperty().map(Optional::isEmpty));
        return menu;
    }

    private Button save() {
        Button save = new Button(WORDS.say("way.SAVE_BYTES"));
        save.getStyleClass().add("flat");
        save.setMinWidth(Lettering.px(LEAST_CRUMB));
        save.setTooltip(new Tooltip(save.getText()));
        save.setOnAction(_ -> model.saveBytes());
        save.disableProperty()
                .bind(model.shownProperty().map(shown -> shown.layer().isEmpty()));
        return save;
    }
}
