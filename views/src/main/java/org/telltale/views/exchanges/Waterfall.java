package org.telltale.views.exchanges;

import java.util.Optional;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.telltale.views.theme.Lettering;

/// A bar from when a request began to when it ended, within the time of its session.
final class Waterfall extends TableCell<Integer, String> {
    private static final double LEAST = 2;
    private static final double HEIGHT = 9;

    private final RequestsViewModel model;
    private final Region bar = new Region();
    private final Pane lane = new Pane(bar);

    Waterfall(RequestsViewModel model) {
        this.model = model;
        bar.getStyleClass().add("waterfall-bar");
        lane.setMinWidth(0);
        widthProperty().addListener(_ -> place());
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : lane);
        place();
    }

    private void place() {
        Optional<Integer> row = Optional.ofNullable(getTableRow()).map(each -> each.getItem());
        Optional<double[]> share = row.filter(r -> r >= 0).flatMap(model::share);
        bar.setVisible(share.isPresent());
        share.ifPresent(s -> {
            double room = Math.max(LEAST, getWidth() - 14);
            double left = s[0] * (room - LEAST);
            bar.resizeRelocate(
                    left, (Lettering.px(23) - HEIGHT) / 2 - Lettering.px(6), Math.max(LEAST, s[1] * room), HEIGHT);
        });
    }
}
