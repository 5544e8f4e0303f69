package org.telltale.views.tags;

import java.util.List;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.telltale.model.coverage.Coverage;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;
import org.telltale.views.study.CategoryWords;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The strip below the field tree while a tag is refined. It takes no focus by itself.
public final class TagStrip extends VBox {
    private static final Words WORDS = Words.of(TagStrip.class);

    private static final double LEAST_SCOPES = 32;

    private final TaggingViewModel model;
    private final HBox head = new HBox(Lettering.px(6));
    private final GridPane scopes = new GridPane();
    private final TextField label = new TextField();
    private final TextField reason = new TextField();
    private final ToggleButton zero = except("0");
    private final ToggleButton empty = except("empty");
    private final ChoiceBox<Guard> guards = new ChoiceBox<>();
    private Optional<Node> outside = Optional.empty();
    private boolean filling;

    public TagStrip(TaggingViewModel model) {
        this.model = model;
        getStyleClass().add("tag-strip");
        setId("tag-strip");
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        scopes.setHgap(Lettering.px(12));
        scopes.setVgap(Lettering.px(1));
        label.setId("tag-label");
        label.setPromptText(WORDS.say("strip.what"));
        reason.setPromptText(WORDS.say("strip.why"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        label.textProperty().addListener(_ -> words());
        reason.textProperty().addListener(_ -> words());
        guards.setConverter(new GuardText());
        guards.setMaxWidth(Lettering.px(260));
        guards.setFocusTraversable(false);
        guards.valueProperty().addListener((_, _, now) -> chosen(Optional.ofNullable(now)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().setAll(head, scrolling(), words(label, reason), foot());
        sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .addListener((_, before, now) -> focused(Optional.ofNullable(before), Optional.ofNullable(now)));
        EventHandler<KeyEvent> typing = this::typed;
        sceneProperty().subscribe((before, now) -> {
            Optional.ofNullable(before).ifPresent(scene -> scene.removeEventFilter(KeyEvent.KEY_TYPED, typing));
            Optional.ofNullable(now).ifPresent(scene -> scene.addEventFilter(KeyEvent.KEY_TYPED, typing));
        });
        model.openProperty().addListener((_, _, open) -> {
            if (!open) {
                closed();
            }
        });
        model.draftProperty().subscribe(now -> now.ifPresent(this::show));
        model.previews().addListener((MapChangeListener<Integer, Coverage>)
                _ -> model.draftProperty().get().ifPresent(this::scopes));
    }

    /// What a tag can cover gives way where the window is low; name and buttons stay.
    private ScrollPane scrolling() {
        ScrollPane scroll = new ScrollPane(scopes) {
            @Override
            protected double computePrefHeight(double width) {
                return Math.ceil(scopes.prefHeight(-1));
            }
        };
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(Lettering.px(LEAST_SCOPES));
        return scroll;
    }

    /// Opens for the selected field with a category, and writes nothing before the tag is kept.
    public void propose(String category) {
        model.propose(category);
    }

    /// Puts the keyboard into the name box; it goes back to where it was when the strip closes.
    public void name() {
        label.requestFocus();
    }

    /// Whether a key begins or goes on with the name, although the box does not have the keyboard yet.
    public boolean writes(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        return model.namingProperty().get() && plain && event.getCode().isLetterKey();
    }

    /// Puts a letter typed elsewhere into the name, and the keyboard after it.
    private void typed(KeyEvent event) {
        boolean letter = event.getCharacter().codePoints().anyMatch(Character::isLetter);
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (model.namingProperty().get() && letter && plain && !(event.getTarget() instanceof TextInputControl)) {
            label.requestFocus();
            label.end();
            label.appendText(event.getCharacter());
            event.consume();
        }
    }

    private void focused(Optional<Node> before, Optional<Node> now) {
        if (now.filter(this::isInside).isPresent()) {
            outside = before.filter(node -> !isInside(node)).or(() -> outside);
        }
    }

    private boolean isInside(Node node) {
        Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at != null;
    }

    private void closed() {
        outside.ifPresent(Node::requestFocus);
        outside = Optional.empty();
    }

    private void words() {
        if (!filling) {
            model.words(label.getText().strip(), reason.getText().strip());
        }
    }

    private void chosen(Optional<Guard> guard) {
        if (!filling) {
            guard.ifPresent(model::guard);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.keep();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.takeBack();
            event.consume();
        }
    }

    private void show(Draft now) {
        filling = true;
        Category category = model.desk().category(now.category());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().setAll(new Chip(category, Chip.Standing.SOLID), title(category));
        model.kinds().forEach(kind -> head.getChildren().add(kind(kind, now)));
        model.own().forEach(own -> head.getChildren().add(own(own)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().add(gap);
        for (Certainty each : Certainty.values()) {
            head.getChildren().add(certainty(each, now));
        }
        fill(label, now.label());
        fill(reason, now.reason());
        zero.setSelected(now.exceptions().contains("0"));
        empty.setSelected(now.exceptions().contains("empty"));
        guards.getItems().setAll(now.subject().siblings());
        guards.setValue(now.guard().orElse(null));
        scopes(now);
        filling = false;
    }

    /// The box is left alone while it says the same but for spaces at its end, so that the caret stays.
    private static void fill(TextField box, String text) {
        if (!box.getText().strip().equals(text)) {
            box.setText(text);
        }
    }

    private static Label title(Category category) {
        Label title = new Label(CategoryWords.text(category.group()));
        title.getStyleClass().add("heading");
        return title;
    }

    private Node kind(Category kind, Draft now) {
        String letter = kind.kind().substring(0, 1);
        String word = CategoryWords.text(kind.id());
        ToggleButton button = choice("[" + letter + "]" + (word.startsWith(letter) ? word.substring(1) : " " + word));
        button.setSelected(kind.id().equals(now.category()));
        button.setOnAction(_ -> model.kind(kind.kind()));
        return button;
    }

    private Node own(Category category) {
        Button button = new Button(CategoryWords.text(category.id()), new Chip(category, Chip.Standing.SOLID));
        button.setId("own-" + category.code());
        button.getStyleClass().add("small-choice");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.tag(category.id()));
        return button;
    }

    private Node certainty(Certainty each, Draft now) {
        ToggleButton button = choice(WORDS.say("certainty." + each.id()));
        button.setSelected(each == now.certainty());
        button.setOnAction(_ -> model.certainty(each));
        return button;
    }

    private static ToggleButton choice(String text) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add("small-choice");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private ToggleButton except(String value) {
        ToggleButton button = choice(value.equals("0") ? value : WORDS.say("strip." + value));
        button.setOnAction(_ -> model.except(value, button.isSelected()));
        return button;
    }

    private void scopes(Draft now) {
        scopes.getChildren().clear();
        int row = 0;
        for (ScopeOption option : now.options()) {
            RadioButton radio = new RadioButton(option.number() + "  " + option.text());
            radio.setId("scope-" + option.number());
            radio.setSelected(option.number() == now.option().number());
            radio.setFocusTraversable(false);
            radio.setOnAction(_ -> model.choose(option.number()));
            row(row++, radio, option, Optional.ofNullable(model.previews().get(option.number())));
        }
        if (!now.subject().siblings().isEmpty()) {
            row(
                    row,
                    guard(now),
                    now.option(),
                    Optional.ofNullable(model.previews().get(TaggingViewModel.GUARD)));
        }
    }

    private Node guard(Draft now) {
        CheckBox only = new CheckBox("6  " + WORDS.say("strip.guard"));
        only.setId("scope-6");
        only.setSelected(now.guarded());
        only.setFocusTraversable(false);
        only.setOnAction(_ -> model.choose(TaggingViewModel.GUARD));
        HBox box = new HBox(Lettering.px(6), only, guards);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void row(int row, Node choice, ScopeOption option, Optional<Coverage> coverage) {
        Label counts = new Label(coverage.map(ScopeText::counts).orElse("…"));
        Label values = new Label(coverage.map(c -> ScopeText.values(option, c)).orElse(""));
        counts.setMinWidth(Region.USE_PREF_SIZE);
        values.setMinWidth(Region.USE_PREF_SIZE);
        values.getStyleClass()
                .add(coverage.filter(c -> ScopeText.count(option, c) > 1).isPresent() ? "problem-text" : "dim");
        GridPane.setHgrow(choice, Priority.ALWAYS);
        scopes.addRow(row, choice, counts, values);
    }

    private Node words(TextField name, TextField why) {
        Label nameLabel = new Label(WORDS.say("strip.name"));
        Label whyLabel = new Label(WORDS.say("strip.reason"));
        Label not = new Label(WORDS.say("strip.not"));
        List.of(nameLabel, whyLabel, not).forEach(each -> {
            each.getStyleClass().add("dim");
            each.setMinWidth(Region.USE_PREF_SIZE);
        });
        HBox line = new HBox(Lettering.px(6), nameLabel, name, whyLabel, why, not, zero, empty);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node foot() {
        Label keys = new Label();
        keys.textProperty()
                .bind(model.namingProperty().map(naming -> WORDS.say(naming ? "strip.keys-name" : "strip.keys")));
        keys.getStyleClass().addAll("dim", "small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button back = new Button(WORDS.say("strip.take-back"));
        Button keep = new Button(WORDS.say("strip.keep"));
        back.setFocusTraversable(false);
        keep.setFocusTraversable(false);
        keep.setId("keep-tag");
        back.setOnAction(_ -> model.takeBack());
        keep.setOnAction(_ -> model.keep());
        HBox foot = new HBox(Lettering.px(6), keys, gap, others(), back, keep);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private Node others() {
        Label others = new Label();
        others.setId("other-tags");
        others.getStyleClass().add("problem-text");
        others.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip names = new Tooltip();
        others.setTooltip(names);
        model.othersProperty().subscribe(now -> {
            others.setText(now.isEmpty() ? "" : WORDS.say("strip.others", now.size()));
            names.setText(String.join("\n", now));
        });
        return others;
    }

    private static final class GuardText extends StringConverter<Guard> {
        @Override
        public String toString(@org.jspecify.annotations.Nullable Guard guard) {
            return guard == null ? "" : guard.sibling() + " = " + shortened(guard.value());
        }

        private static String shortened(String value) {
            return value.length() > 40 ? value.substring(0, 40) + "…" : value;
        }

        @Override
        public Guard fromString(String text) {
            throw new UnsupportedOperationException("guards are chosen, not typed");
        }
    }
}
