package org.telltale.views.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.session.Side;
import org.telltale.views.hex.HexBar;
import org.telltale.views.hex.HexView;
import org.telltale.views.hex.InterpretationStrip;
import org.telltale.views.text.TextView;
import org.telltale.views.text.TextViewModel;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.Cut;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The inspector: the field tree or the text beside the bytes, under a line that says where one is.
public final class MessageView extends BorderPane {
    private static final Words WORDS = Words.of(MessageView.class);

    private static final double TREE_SHARE = 0.52;
    private static final double MAIN_SHARE = 0.66;

    /// Below this height there are no readings below the bytes, below that one no line above them.
    private static final double SHORT = 230;

    private static final double SHORTEST = 150;

    private final MessageViewModel model;
    private final HexLink hexLink;
    private final MessageHead head;
    private final EmptyState notice = new EmptyState();
    private final StackPane left = new StackPane();
    private final SplitPane both = new SplitPane();
    private final TextView text;
    private final Node tree;
    private final PicturePane picture;
    private final VBox foot = new VBox();
    private Optional<Node> otherPane = Optional.empty();

    /// @param tree the field tree, bound to the model's payload and selected field by who made it
    public MessageView(MessageViewModel model, TextViewModel words, Node tree) {
        this.model = model;
        this.text = new TextView(words);
        getStyleClass().add("message-view");
        getStylesheets()
                .add(Objects.requireNonNull(MessageView.class.getResource("message.css"))
                        .toExternalForm());
        head = new MessageHead(model);
        picture = new PicturePane(model);
        HexView hex = new HexView();
        hexLink = new HexLink(model, hex);
        InterpretationStrip strip = new InterpretationStrip(hex);
        HexBar bar = new HexBar(hex, model.jobs(), new Chosen(model));
        VBox right = new VBox(bar, hex, strip, foot);
        right.setMinHeight(0);
        Cut.to(right);
        for (Region part : List.of(bar, strip, foot)) {
            double least = Lettering.px(part == bar ? SHORTEST : SHORT);
            part.managedProperty().bind(right.heightProperty().greaterThan(least));
            part.visibleProperty().bind(part.managedProperty());
        }
        VBox.setVgrow(hex, Priority.ALWAYS);
        // so that the dump gives way before the readings do, and neither pushes the head out
        hex.setPrefHeight(0);
        both.setMinHeight(0);
        both.getItems().setAll(left, right);
        both.setDividerPositions(TREE_SHARE);
        setTop(head);
        this.tree = tree;
        new TextLink(model, words, head.modeProperty().map(MessageView::hasText));
        head.modeProperty().addListener((_, _, _) -> arrange());
        model.noticeProperty().addListener((_, _, _) -> arrange());
        model.shownProperty().addListener((_, before, now) -> {
            if (before.bytes() != now.bytes() && head.modeProperty().get() == MessageHead.Mode.PICTURE) {
                arrange();
            }
        });
        arrange();
    }

    private static boolean hasText(MessageHead.Mode mode) {
        return mode == MessageHead.Mode.TEXT || mode == MessageHead.Mode.BOTH;
    }

    /// What becomes of bytes that are chosen in the hex view.
    private record Chosen(MessageViewModel model) implements HexBar.Taker {
        @Override
        public void copy(String text) {
            model.actions().copy(text);
        }

        @Override
        public void save(Bytes bytes) {
            model.saveBytes(bytes);
        }
    }

    /// Opens the readings of the selected field; where none is selected, asks how to read the payload.
    public void offerReadings() {
        if (model.selectedProperty().get().isPresent()) {
            head.offerReadings();
        } else {
            model.readAs();
        }
    }

    /// Can show the other side as well, request first.
    ///
    /// @param fields the field tree of that side, bound to its model
    public void setOther(OtherSide other, Node fields) {
        Label title = new Label();
        title.getStyleClass().add("pane-title");
        title.textProperty()
                .bind(other.model()
                        .messageProperty()
                        .map(now -> now.map(m -> WORDS.say("show." + m.tree().side()))
                                .orElse("")));
        Label says = new Label();
        says.getStyleClass().addAll("dim", "small");
        says.textProperty().bind(other.model().noticeProperty().map(Notice::text));
        HBox line = new HBox(Lettering.px(8), title, says);
        line.getStyleClass().addAll("pane-head", "message-head");
        BorderPane pane = new BorderPane(fields);
        pane.setId("message-other");
        pane.setTop(line);
        otherPane = Optional.of(pane);
        head.offerSides();
        head.sidesProperty().addListener((_, _, now) -> {
            other.wanted(now != Sides.ONE);
            arrange();
        });
        model.onSelection(now -> {
            if (head.sidesProperty().get() != Sides.ONE) {
                other.follow(now);
            }
        });
        model.messageProperty().addListener((_, _, _) -> arrange());
    }

    /// Both sides where that was chosen and both are there; else the one that is looked at.
    private Node sided(Node shown) {
        Sides sides = head.sidesProperty().get();
        Optional<LoadedMessage> message = model.messageProperty().get();
        boolean two = sides != Sides.ONE
                && message.filter(m -> m.has(Side.REQUEST) && m.has(Side.RESPONSE))
                        .isPresent();
        if (!two || otherPane.isEmpty()) {
            return shown;
        }
        boolean first = message.get().tree().side() == Side.REQUEST;
        SplitPane split = new SplitPane();
        split.setOrientation(sides == Sides.BESIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        split.getItems().setAll(first ? List.of(shown, otherPane.get()) : List.of(otherPane.get(), shown));
        split.setDividerPositions(first ? MAIN_SHARE : 1 - MAIN_SHARE);
        split.setMinHeight(0);
        return split;
    }

    /// Below the readings: what else is known of the selected value.
    public void setFoot(List<Node> nodes) {
        foot.getChildren().setAll(nodes);
    }

    /// Whether the other side is shown, where there are two.
    public ObjectProperty<Sides> sidesProperty() {
        return head.sidesProperty();
    }

    public HexView hex() {
        return hexLink.hex();
    }

    /// Where there are bytes that nobody understood, the words stand in place of the tree, which would hold one line.
    private void arrange() {
        Notice now = model.noticeProperty().get();
        notice.say(
                "",
                now.text(),
                now.ways().stream()
                        .map(way -> new EmptyState.Action(words(way), () -> model.take(way)))
                        .toList());
        boolean says = !now.text().isEmpty();
        boolean hasBytes = model.shownProperty().get().layer().isPresent();
        left.getChildren().setAll(says && hasBytes && !isPicture() ? notice : chosen());
        setCenter(sided(says && !hasBytes ? notice : both));
    }

    /// *Find similar* says how many there are, and where.
    private String words(Notice.Way way) {
        return way == Notice.Way.FIND_SIMILAR
                ? model.messageProperty()
                        .get()
                        .flatMap(LoadedMessage::similar)
                        .map(count -> WORDS.say("similar.count", way.words(), count))
                        .orElse(way.words())
                : way.words();
    }

    private boolean isPicture() {
        return head.modeProperty().get() == MessageHead.Mode.PICTURE
                && Raster.isLikely(model.shownProperty().get().bytes());
    }

    private Node chosen() {
        return switch (head.modeProperty().get()) {
            case TREE -> tree;
            case TEXT -> text;
            case PICTURE -> isPicture() ? picture : tree;
            case BOTH -> {
                SplitPane stacked = new SplitPane(tree, text);
                stacked.setOrientation(Orientation.VERTICAL);
                yield stacked;
            }
        };
    }
}
