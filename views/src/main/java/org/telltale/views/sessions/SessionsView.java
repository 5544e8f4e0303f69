package org.telltale.views.sessions;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.session.Session;
import org.telltale.model.tag.Category;
import org.telltale.views.study.FactorWords;
import org.telltale.views.theme.CategoryStyle;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The list of sessions under its head.
public final class SessionsView extends VBox {
    private static final Words WORDS = Words.of(SessionsView.class);

    /// Below this width the letters of the timeline stand for the codes of categories.
    private static final double CODES = 300;

    private final SessionsViewModel model;
    private final ListView<SessionRow> list = new ListView<>();
    private final MenuButton grouping = new MenuButton();
    private final Label level = new Label();

    public SessionsView(SessionsViewModel model) {
        this.model = model;
        getStyleClass().add("side");
        list.setId("sessions");
        list.setFixedCellSize(Lettering.px(23));
        list.setItems(model.rows());
        list.widthProperty()
                .map(width -> width.doubleValue() < Lettering.px(CODES))
                .subscribe(_ -> list.refresh());
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText(WORDS.say("sessions"));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen().ifPresent(this::open);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        model.desk().tableProperty().addListener(_ -> head());
        model.factorProperty().addListener(_ -> head());
        getChildren().setAll(top(), list, new ConditionsView(model));
        head();
    }

    public ListView<SessionRow> list() {
        return list;
    }

    /// The session that has the focus in the list.
    public Optional<Session> session() {
        return chosen().filter(SessionRow.One.class::isInstance).map(row -> ((SessionRow.One) row).session());
    }

    private Optional<SessionRow> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private Node top() {
        grouping.getStyleClass().add("flat");
        grouping.setId("group-sessions");
        grouping.setMinWidth(Region.USE_PREF_SIZE);
        level.getStyleClass().addAll("dim", "small");
        level.setMinWidth(0);
        Label n = new Label("n");
        n.getStyleClass().addAll("dim", "small");
        n.setMinWidth(Lettering.px(36));
        n.setAlignment(Pos.CENTER_RIGHT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(grouping, gap, level, n);
        top.getStyleClass().add("side-head");
        return top;
    }

    private void head() {
        grouping.setText(
                model.factorProperty().get().isEmpty()
                        ? WORDS.say("not-grouped")
                        : WORDS.say(
                                "grouped",
                                FactorWords.text(model.factorProperty().get())));
        grouping.getItems().clear();
        model.factors().forEach(this::offer);
        MenuItem none = new MenuItem(WORDS.say("not-grouped"));
        none.setOnAction(_ -> model.groupBy(""));
        grouping.getItems().add(none);
        level.setText(FactorWords.text(model.columnFactor()));
    }

    private void offer(String factor) {
        MenuItem item = new MenuItem(FactorWords.text(factor));
        item.setOnAction(_ -> model.groupBy(factor));
        grouping.getItems().add(item);
    }

    private void open(SessionRow row) {
        switch (row) {
            case SessionRow.Group group -> model.toggle(group);
            case SessionRow.One one -> model.filter(one.session());
        }
    }

    private ContextMenu menu(Session session) {
        return new ContextMenu(
                item(WORDS.say("session.only"), () -> model.filter(session)),
                item(WORDS.say("session.name"), () -> model.rename(session)),
                item(WORDS.say("session.condition"), () -> model.setCondition(session)),
                item(WORDS.say("session.remove"), () -> model.remove(session)));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private final class Cell extends ListCell<SessionRow> {
        Cell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(SessionRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setContextMenu(null);
            setTooltip(null);
            setGraphic(empty || row == null ? null : line(row));
        }

        private Node line(SessionRow row) {
            return switch (row) {
                case SessionRow.Group group -> group(group);
                case SessionRow.One one -> one(one);
            };
        }

        private Node group(SessionRow.Group group) {
            Label name = grow(new Label((group.open() ? "▾ " : "▸ ")
                    + SessionsViewModel.words(model.factorProperty().get(), group.level())));
            name.getStyleClass().add("heading");
            Label sessions = dim(group.open() ? "" : "(" + group.sessions() + ")");
            return box(name, sessions, count(group.exchanges()));
        }

        private Node one(SessionRow.One one) {
            Label name = grow(new Label(one.session().name()));
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setContextMenu(menu(one.session()));
            setTooltip(new Tooltip(describe(one)));
            HBox box = box(indent(), name);
            one.rare().stream().limit(2).forEach(category -> box.getChildren().add(chip(category)));
            box.getChildren().addAll(level(one), count(one.exchanges()));
            return box;
        }

        private Label level(SessionRow.One one) {
            Label label = dim(one.silent() ? "∅" : FactorWords.level(model.columnFactor(), one.level()));
            label.setMinWidth(Lettering.px(28));
            label.setAlignment(Pos.CENTER_RIGHT);
            return label;
        }

        private HBox box(Node... parts) {
            HBox box = new HBox(Lettering.px(4), parts);
            box.setAlignment(Pos.CENTER_LEFT);
            box.setMaxWidth(Double.MAX_VALUE);
            box.prefWidthProperty().bind(list.widthProperty().subtract(Lettering.px(26)));
            return box;
        }
    }

    private Node chip(Category category) {
        boolean wide = list.getWidth() >= Lettering.px(CODES);
        return wide
                ? new Chip(category, Chip.Standing.SOLID)
                : new Chip(CategoryStyle.letter(category), category.family(), Chip.Standing.SOLID);
    }

    private String describe(SessionRow.One one) {
        ByteAccount account = model.account(one.session());
        StringBuilder text = new StringBuilder(one.session().name());
        one.session().alsoNamed().forEach(name -> text.append('\n').append(WORDS.say("session.also", name)));
        one.session()
                .conditions()
                .forEach((factor, value) -> text.append('\n')
                        .append(FactorWords.text(factor))
                        .append(": ")
                        .append(FactorWords.level(factor, value)));
        if (account.sum() > 0) {
            text.append('\n').append(bytes(account, one.session().bytes()));
        }
        return one.silent() ? text + "\n" + WORDS.say("session.silent") : text.toString();
    }

    /// Where all bytes of a capture are, so that nothing seems to be passed over.
    private static String bytes(ByteAccount account, long all) {
        String sums = WORDS.say(
                "session.bytes", all, account.exchanges(), account.framing(), account.leftOut(), account.problems());
        long rest = all - account.sum();
        return rest == 0 ? sums : sums + "\n" + WORDS.say("session.bytes.rest", rest);
    }

    private static Region indent() {
        Region indent = new Region();
        indent.setMinWidth(Lettering.px(10));
        return indent;
    }

    private static Label grow(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Label dim(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label count(int exchanges) {
        Label label = dim(WORDS.say("number", exchanges));
        label.setMinWidth(Lettering.px(36));
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
