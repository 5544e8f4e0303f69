package org.telltale.views.sessions;

import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Conditions as links that filter: `permissions  on 8  not stated 18`.
final class ConditionsView extends VBox {
    private final SessionsViewModel model;

    ConditionsView(SessionsViewModel model) {
        this.model = model;
        getStyleClass().add("side-foot");
        setId("conditions");
        model.desk().tableProperty().addListener(_ -> renew());
        model.factorProperty().addListener(_ -> renew());
        renew();
    }

    private void renew() {
        getChildren().clear();
        Map<String, Map<String, Integer>> levels = model.levels();
        setVisible(!levels.isEmpty());
        setManaged(!levels.isEmpty());
        Label title = new Label("Conditions");
        title.getStyleClass().add("pane-title");
        getChildren().add(title);
        levels.forEach((factor, counts) -> getChildren().add(line(factor, counts)));
    }

    private FlowPane line(String factor, Map<String, Integer> counts) {
        FlowPane line = new FlowPane(6, 0);
        Label name = new Label(factor);
        name.getStyleClass().add("dim");
        name.setMinWidth(76);
        line.getChildren().add(name);
        counts.forEach((level, sessions) -> {
            Hyperlink link = new Hyperlink(level + " " + sessions);
            link.setOnAction(_ -> model.filter(factor, level));
            line.getChildren().add(link);
        });
        return line;
    }
}
