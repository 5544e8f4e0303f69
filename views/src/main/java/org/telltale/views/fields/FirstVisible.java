package org.telltale.views.fields;

import java.util.OptionalInt;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// Which row of a table stands at the top of the window.
final class FirstVisible {
    private FirstVisible() {}

    /// Empty before the table is laid out.
    static OptionalInt row(TableView<?> table) {
        if (!(table.getSkin() instanceof TableViewSkin<?> skin)) {
            return OptionalInt.empty();
        }
        return skin.getChildren().stream()
                .filter(VirtualFlow.class::isInstance)
                .map(VirtualFlow.class::cast)
                .filter(flow -> flow.getFirstVisibleCell() != null)
                .mapToInt(flow -> flow.getFirstVisibleCell().getIndex())
                .findFirst();
    }
}
