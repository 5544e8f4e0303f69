package org.telltale.views.sessions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.telltale.model.study.Edit;
import org.telltale.views.study.FactorWords;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// Conditions as links that filter: `permissions  on 8  not stated 18`.
final class ConditionsView extends VBox {
    private static final Words WORDS = Words.of(ConditionsView.class);

    private static final int MOST_LEVELS = 12;
    private static final double EDGES = 22;

    private final SessionsViewModel model;

    ConditionsView(SessionsViewModel model) {
        this.model = model;
        getStyleClass().add("side-foot");
        setId("conditions");
        model.desk().tableProperty().addListener(_ -> renew());
        model.factorProperty().addListener(_ -> renew());
        model.desk().stateProperty().addListener(_ -> renew());
        renew();
    }

    private void renew() {
        getChildren().clear();
        Map<String, Map<String, Integer>> levels = model.levels();
        List<Edit.SetAside> asides = model.desk().state().asides();
        setVisible(!levels.isEmpty() || !asides.isEmpty());
        setManaged(isVisible());
        if (!levels.isEmpty()) {
            Label title = new Label(WORDS.say("conditions"));
            title.getStyleClass().add("pane-title");
            getChildren().add(title);
        }
        levels.forEach((factor, counts) -> getChildren().add(line(factor, counts)));
        if (!asides.isEmpty()) {
            getChildren().add(aside(asides));
        }
    }

    /// What is hidden by rule, and why.
    private static Label aside(List<Edit.SetAside> asides) {
        Label aside = new Label(WORDS.say("set-aside", asides.size()));
        aside.setId("set-aside");
        aside.getStyleClass().add("dim");
        aside.setTooltip(new Tooltip(
                asides.stream().map(each -> each.query() + ": " + each.reason()).collect(Collectors.joining("\n"))));
        return aside;
    }

    private FlowPane line(String factor, Map<String, Integer> counts) {
        FlowPane line = new FlowPane(Lettering.px(6), 0);
        Label name = new Label(FactorWords.text(factor));
        name.getStyleClass().add("dim");
        name.setMinWidth(Lettering.px(76));
        line.getChildren().add(name);
        counts.entrySet().stream().limit(MOST_LEVELS).forEach(each -> {
            String level = each.getKey();
            Hyperlink link = new Hyperlink(SessionsViewModel.words(factor, level) + " " + each.getValue());
            link.setOnAction(_ -> model.filter(factor, level));
            link.maxWidthProperty().bind(widthProperty().subtract(Lettering.px(EDGES)));
            line.getChildren().add(link);
        });
        if (counts.size() > MOST_LEVELS) {
            Label more = new Label(WORDS.say("levels.more", counts.size() - MOST_LEVELS));
            more.getStyleClass().add("dim");
            line.getChildren().add(more);
        }
        return line;
    }
}
