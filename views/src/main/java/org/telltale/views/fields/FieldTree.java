package org.telltale.views.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.telltale.model.field.Spot;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The field tree: key, name, reading, value and tags of each field, indented by depth.
public final class FieldTree extends StackPane {
    private static final Words WORDS = Words.of(FieldTree.class);

    private static final double ROW = 23;
    private static final double BAR = 12;
    private static final double NARROW = 560;

    /// Below this height rows have all the room.
    private static final double SHORT = 150;

    /// Below this width readings give way to values.
    private static final double UNREAD = 330;

    private static final int KEY = 0;
    private static final int NAME = 1;
    private static final int READ_AS = 2;
    private static final int TAGS = 4;

    /// Rows that are asked for a name.
    private static final int MOST_ASKED = 200;

    private final FieldTreeViewModel model;
    private final TableView<FieldRow> table = new TableView<>();
    private boolean following;

    public FieldTree(FieldTreeViewModel model) {
        this.model = model;
        getStyleClass().add("field-tree");
        getStylesheets()
                .add(Objects.requireNonNull(FieldTree.class.getResource("fields.css"))
                        .toExternalForm());
        table.setItems(model.rows());
        table.setFixedCellSize(Lettering.px(ROW));
        table.setPlaceholder(new Label());
        table.setAccessibleText(WORDS.say("fields"));
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        columns();
        table.setRowFactory(_ -> new FieldTableRow(model));
        follow();
        table.heightProperty().addListener((_, before, now) -> {
            if (before.doubleValue() > now.doubleValue()) {
                onceLaidOut(() -> model.selectedIndex().ifPresent(this::show));
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(table, Priority.ALWAYS);
        FieldBar bar = new FieldBar(model, table::requestFocus);
        bar.managedProperty()
                .bind(heightProperty()
                        .greaterThan(Lettering.px(SHORT))
                        .or(model.filterProperty().isNotEmpty()));
        bar.visibleProperty().bind(bar.managedProperty());
        getChildren().add(new VBox(bar, table));
    }

    private void columns() {
        FieldColumns columns = new FieldColumns(model);
        TableColumn<FieldRow, FieldRow> value = columns.value();
        table.getColumns().add(columns.key());
        table.getColumns().add(columns.name());
        table.getColumns().add(columns.readAs());
        table.getColumns().add(value);
        table.getColumns().add(columns.tags());
        table.widthProperty().addListener((_, before, now) -> {
            boolean narrow = now.doubleValue() < Lettering.px(NARROW);
            boolean first = before.doubleValue() == 0;
            if (first || before.doubleValue() < Lettering.px(NARROW) != narrow) {
                table.getColumns().get(KEY).setPrefWidth(Lettering.px(narrow ? 104 : 128));
                table.getColumns().get(NAME).setPrefWidth(Lettering.px(narrow ? 52 : 96));
                table.getColumns().get(READ_AS).setPrefWidth(Lettering.px(narrow ? 66 : 74));
                table.getColumns().get(TAGS).setPrefWidth(Lettering.px(narrow ? 68 : 92));
            }
            if (now.doubleValue() < Lettering.px(UNREAD)) {
                table.getColumns().get(KEY).setPrefWidth(Lettering.px(84));
                table.getColumns().get(TAGS).setPrefWidth(Lettering.px(52));
            }
            yielding();
        });
        model.marksProperty().addListener(_ -> yielding());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        value.prefWidthProperty().bind(rest(value));
    }

    /// What the other columns leave.
    private DoubleBinding rest(TableColumn<FieldRow, FieldRow> value) {
        List<TableColumn<FieldRow, ?>> others =
                table.getColumns().stream().filter(each -> each != value).toList();
        List<Observable> widths = new ArrayList<>(List.of(table.widthProperty()));
        others.forEach(each -> widths.addAll(List.of(each.widthProperty(), each.visibleProperty())));
        return Bindings.createDoubleBinding(
                () -> table.getWidth()
                        - Lettering.px(BAR)
                        - others.stream()
                                .filter(TableColumn::isVisible)
                                .mapToDouble(TableColumn::getWidth)
                                .sum(),
                widths.toArray(Observable[]::new));
    }

    /// Takes away what says least where values have no room.
    private void yielding() {
        double width = table.getWidth();
        boolean named = model.rows().stream()
                .limit(MOST_ASKED)
                .anyMatch(row -> model.marksProperty().get().name(row.spot()).isPresent());
        table.getColumns().get(NAME).setVisible(width >= Lettering.px(named ? UNREAD : NARROW));
        table.getColumns().get(READ_AS).setVisible(width >= Lettering.px(UNREAD));
    }

    private void follow() {
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!following && row != null) {
                following = true;
                model.selectedProperty().set(Optional.of(row.spot()));
                following = false;
            }
        });
        model.selectedProperty().subscribe(this::select);
        model.payloadProperty()
                .addListener((_, _, _) -> select(model.selectedProperty().get()));
        model.marksProperty().addListener((_, _, _) -> table.refresh());
        model.filteredProperty()
                .addListener((_, _, _) -> select(model.selectedProperty().get()));
    }

    private void select(Optional<Spot> spot) {
        if (following) {
            return;
        }
        following = true;
        OptionalInt index = spot.isPresent() ? model.selectedIndex() : OptionalInt.empty();
        if (index.isPresent()) {
            table.getSelectionModel().clearAndSelect(index.getAsInt());
            show(index.getAsInt());
        } else {
            table.getSelectionModel().clearSelection();
        }
        following = false;
    }

    /// In a table that still has its former height, all rows may have room, and none would be scrolled to.
    private void onceLaidOut(Runnable task) {
        Scene scene = getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    task.run();
                }
            });
        }
    }

    /// Scrolls only where the row is not in sight, once it is known what is.
    private void show(int index) {
        if (table.getHeight() <= 0) {
            table.heightProperty().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable height) {
                    height.removeListener(this);
                    model.selectedIndex().ifPresent(FieldTree.this::show);
                }
            });
            return;
        }
        int visible = (int) Math.max(1, (table.getHeight() - 2 * table.getFixedCellSize()) / table.getFixedCellSize());
        int first = FirstVisible.row(table).orElse(0);
        if (index < first || index >= first + visible) {
            table.scrollTo(Math.max(0, index - visible / 3));
        }
    }

    private void pressed(KeyEvent event) {
        int index = table.getSelectionModel().getSelectedIndex();
        if (index < 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        FieldRow row = model.rows().get(index);
        boolean taken = switch (event.getCode()) {
            case RIGHT -> right(row, index);
            case LEFT -> left(row, index);
            default -> false;
        };
        if (taken) {
            event.consume();
        }
    }

    private boolean right(FieldRow row, int index) {
        if (row.isExpanded()) {
            table.getSelectionModel().clearAndSelect(index + 1);
        } else {
            model.expand(index);
        }
        return true;
    }

    private boolean left(FieldRow row, int index) {
        if (row.isExpanded()) {
            model.collapse(index);
        } else {
            model.parent(index).ifPresent(table.getSelectionModel()::clearAndSelect);
        }
        return true;
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }
}
