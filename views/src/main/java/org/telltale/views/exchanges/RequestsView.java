package org.telltale.views.exchanges;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.telltale.model.tag.Category;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Zone;

/// The table of exchanges. Its items are row numbers; sorting is the view model's.
public final class RequestsView extends StackPane {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

    private static final double SMALL_NOTE = 60;

    /// Columns of captures without times, hosts and responses; names of sessions then have room.
    private static final int FEW = 7;

    private static final double WIDE_SESSION = 240;
    private static final double BAR = 16;

    /// How small a name may become, of what it wants.
    private static final double LEAST_SHARE = 0.45;

    /// How small names become before other columns go; a name in half its room says little.
    private static final double READABLE_SHARE = 0.75;

    private static final Set<Column> NAMES = EnumSet.of(Column.SESSION, Column.HOST, Column.ENDPOINT);
    private static final Set<Column> YIELDING =
            EnumSet.of(Column.SESSION, Column.HOST, Column.ENDPOINT, Column.WATERFALL);

    /// What goes where names have no room, the first at first: the endpoint says method and host as well.
    private static final List<Column> GOING =
            List.of(Column.METHOD, Column.NOTE, Column.HOST, Column.WATERFALL, Column.ANSWER, Column.STATE);

    private final RequestsViewModel model;
    private final TableView<Integer> table = new TableView<>();
    private List<TableColumn<Integer, ?>> all = List.of();
    private boolean following;
    private boolean ordering;

    public RequestsView(RequestsViewModel model, EmptyState nothing) {
        this.model = model;
        table.setId("requests");
        table.setFixedCellSize(Lettering.px(23));
        table.setPlaceholder(nothing);
        table.setSortPolicy(_ -> sort());
        table.setRowFactory(_ -> new Row());
        table.setAccessibleText(model.title());
        model.columns().shownProperty().subscribe(_ -> columns());
        model.columns().silentProperty().addListener(_ -> columns());
        table.getColumns().addListener((ListChangeListener<TableColumn<Integer, ?>>) _ -> ordered());
        new RequestKeys(model, table).install();
        model.marked().rowsProperty().addListener(_ -> table.refresh());
        model.desk().coveredProperty().addListener(_ -> table.refresh());
        model.desk().stateProperty().addListener(_ -> table.refresh());
        model.desk().previewProperty().addListener(_ -> table.refresh());
        model.revisionProperty().addListener(_ -> table.refresh());
        model.rowsProperty().subscribe(rows -> {
            List<TableColumn<Integer, ?>> order = List.copyOf(table.getSortOrder());
            following = true;
            // other items take the order of sorting away; it is the model's and still holds
            table.setItems(rows);
            table.getSortOrder().setAll(order);
            following = false;
            follow();
        });
        model.desk().selection().currentProperty().addListener(_ -> follow());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> chosen(Optional.ofNullable(row)));
        table.widthProperty().addListener(_ -> fit());
        getChildren().setAll(table);
    }

    /// Where the keyboard goes when this pane is entered.
    public TableView<Integer> list() {
        return table;
    }

    private void columns() {
        all = listed().stream().map(this::column).toList();
        show(all);
        fit();
    }

    private void show(List<TableColumn<Integer, ?>> columns) {
        if (!columns.equals(table.getColumns())) {
            ordering = true;
            table.getColumns().setAll(columns);
            ordering = false;
        }
    }

    /// Names give way, so that no column that says something lies beyond the edge, then columns that nobody chose; the
    /// note takes what is left. What somebody dragged stays as it is.
    private void fit() {
        if (table.getWidth() == 0) {
            return;
        }
        double room = table.getWidth() - Lettering.px(BAR);
        List<TableColumn<Integer, ?>> shown = new ArrayList<>(all);
        for (Column going : model.columns().isUsual() ? GOING : List.<Column>of()) {
            if (fixed(shown) + wanted(shown) * READABLE_SHARE > room) {
                shown.removeIf(column -> column.getUserData() == going && !isDragged(column));
            }
        }
        show(shown);
        double wanted = wanted(shown);
        double share = wanted == 0 ? 1 : Math.clamp((room - fixed(shown)) / wanted, LEAST_SHARE, 1);
        double left = Math.max(0, room - fixed(shown) - wanted * share);
        boolean noted = shown.stream().anyMatch(column -> column.getUserData() == Column.NOTE);
        for (TableColumn<Integer, ?> column : shown) {
            if (column.getUserData() == Column.NOTE && !isDragged(column)) {
                column.setPrefWidth(Math.floor(Lettering.px(SMALL_NOTE) + left));
            } else if (yields(column)) {
                double rest = !noted && column.getUserData() == Column.ENDPOINT ? left : 0;
                column.setPrefWidth(Math.floor(Lettering.px(wanted(column)) * share + rest));
            }
        }
    }

    /// The width of those columns that keep it.
    private double fixed(List<TableColumn<Integer, ?>> columns) {
        double fixed = 0;
        for (TableColumn<Integer, ?> column : columns) {
            double width = Lettering.px(column.getUserData() == Column.NOTE ? SMALL_NOTE : wanted(column));
            fixed += isDragged(column) ? column.getWidth() : yields(column) ? 0 : width;
        }
        return fixed;
    }

    /// What those columns would like that yield.
    private double wanted(List<TableColumn<Integer, ?>> columns) {
        return columns.stream()
                .filter(RequestsView::yields)
                .mapToDouble(column -> Lettering.px(wanted(column)))
                .sum();
    }

    private double wanted(TableColumn<Integer, ?> column) {
        boolean few = all.size() <= FEW;
        return few && column.getUserData() == Column.SESSION ? WIDE_SESSION : ((Head) column.getUserData()).width();
    }

    private static boolean yields(TableColumn<Integer, ?> column) {
        return column.getUserData() instanceof Column head && YIELDING.contains(head) && !isDragged(column);
    }

    private static boolean isDragged(TableColumn<Integer, ?> column) {
        return Math.abs(column.getWidth() - column.getPrefWidth()) >= 1;
    }

    /// Those chosen; of the usual ones only those that say something of the rows shown.
    private List<Head> listed() {
        var silent = model.columns().silentProperty().get();
        boolean usual = model.columns().isUsual();
        return model.columns().shownProperty().get().stream()
                .filter(head -> !usual || !(head instanceof Column column) || !silent.contains(column))
                .toList();
    }

    /// Remembers the order into which columns were dragged; those that have no room stay behind the one before them.
    private void ordered() {
        if (ordering) {
            return;
        }
        List<Head> dragged = heads(table.getColumns());
        List<Head> before = heads(all).stream().filter(dragged::contains).toList();
        if (!dragged.equals(before)) {
            List<Head> order = new ArrayList<>(dragged);
            List<Head> chosen = model.columns().shownProperty().get();
            for (Head head : chosen) {
                if (!order.contains(head)) {
                    int at = chosen.indexOf(head);
                    order.add(at == 0 ? 0 : order.indexOf(chosen.get(at - 1)) + 1, head);
                }
            }
            model.columns().order(order);
        }
    }

    private static List<Head> heads(List<? extends TableColumn<Integer, ?>> columns) {
        return columns.stream().map(column -> (Head) column.getUserData()).toList();
    }

    private TableColumn<Integer, ?> column(Head of) {
        TableColumn<Integer, String> column =
                new TableColumn<>(of == Column.TIME ? of.title() + " " + Zone.name() : of.title());
        column.setId("column-" + of.id());
        column.setUserData(of);
        column.setPrefWidth(Lettering.px(of.width()));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(model.text(of, row.getValue())));
        if (of.isNumber()) {
            column.getStyleClass().add("number");
        }
        if (of == Column.TAGS) {
            column.setCellFactory(_ -> new Tags());
        }
        if (of == Column.WATERFALL) {
            column.setCellFactory(_ -> new Waterfall(model));
        }
        if (of instanceof Column name && NAMES.contains(name)) {
            column.getStyleClass().add("middle");
        }
        if (of == Column.STATE || of == Column.NOTE) {
            column.getStyleClass().add("dim");
        }
        return column;
    }

    private boolean sort() {
        if (following) {
            return true;
        }
        Optional<TableColumn<Integer, ?>> by = table.getSortOrder().stream().findFirst();
        model.sort(
                by.map(column -> (Head) column.getUserData()),
                by.filter(column -> column.getSortType() == TableColumn.SortType.DESCENDING)
                        .isPresent());
        return true;
    }

    private void chosen(Optional<Integer> row) {
        if (!following) {
            row.ifPresent(model::select);
        }
    }

    private void follow() {
        int index = model.selectedIndex();
        following = true;
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
            table.getFocusModel().focus(index);
            reveal(index);
        }
        following = false;
    }

    private void reveal(int index) {
        int page = (int) (table.getHeight() / table.getFixedCellSize());
        table.scrollTo(Math.max(0, index - page / 3));
    }

    private final class Row extends TableRow<Integer> {
        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            BitSet preview = model.desk().previewProperty().get().rows();
            pseudoClassStateChanged(HEAD, !empty && row != null && row < 0);
            pseudoClassStateChanged(
                    MARKED,
                    !empty && row != null && row >= 0 && model.marked().rows().get(row));
            pseudoClassStateChanged(PREVIEW, !empty && row != null && row >= 0 && preview.get(row));
        }
    }

    /// Chips as far as there is room; the others are counted behind them.
    private final class Tags extends TableCell<Integer, String> {
        private static final double CHIP = 34;
        private static final double COUNT = 22;
        private static final double EDGES = 14;

        Tags() {
            widthProperty().addListener(_ -> show());
        }

        @Override
        protected void updateItem(String codes, boolean empty) {
            super.updateItem(codes, empty);
            setText(null);
            show();
        }

        private void show() {
            Integer row = getTableRow() == null ? null : getTableRow().getItem();
            String codes = getItem();
            setGraphic(isEmpty() || codes == null || codes.isEmpty() || row == null || row < 0 ? null : chips(row));
        }

        private HBox chips(int row) {
            HBox chips = new HBox(Lettering.px(3));
            chips.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            Map<String, Category> different = new LinkedHashMap<>();
            model.tags(row).forEach(category -> different.putIfAbsent(category.code(), category));
            double room = getWidth() - EDGES;
            int all = different.size();
            int shown = all * Lettering.px(CHIP) <= room
                    ? all
                    : Math.max(1, (int) ((room - Lettering.px(COUNT)) / Lettering.px(CHIP)));
            different.values().stream()
                    .limit(shown)
                    .forEach(category -> chips.getChildren().add(new Chip(category, Chip.Standing.SOLID)));
            if (shown < all) {
                Label more = new Label("+" + (all - shown));
                more.setMinWidth(USE_PREF_SIZE);
                chips.getChildren().add(more);
            }
            return chips;
        }
    }
}
