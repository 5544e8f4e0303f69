package org.telltale.views.shell;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.telltale.views.command.Commands;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The lines of [Elsewhere] below the bytes, each a way there by click or key.
final class ElsewhereFoot {
    private static final Words WORDS = Words.of(ElsewhereFoot.class);

    private ElsewhereFoot() {}

    static List<Node> of(Elsewhere model, Commands commands) {
        return List.of(
                line(model, WORDS.say("elsewhere.this-value"), Elsewhere.Lines::value, commands, "value"),
                line(model, WORDS.say("elsewhere.this-field"), Elsewhere.Lines::field, commands, "everything"));
    }

    private static Node line(
            Elsewhere model, String title, Function<Elsewhere.Lines, String> text, Commands commands, String id) {
        Label name = new Label(title);
        name.getStyleClass().add("dim");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Hyperlink link = new Hyperlink();
        link.setId("elsewhere-" + id);
        link.textProperty().bind(model.linesProperty().map(text));
        link.setOnAction(_ -> {
            link.setVisited(false);
            commands.get(id).run();
        });
        Label key = new Label();
        key.textProperty().bind(model.linesProperty().map(_ -> commands.get(id).shortcut()));
        key.getStyleClass().add("keys");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(Lettering.px(8), name, link, key);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("elsewhere");
        line.visibleProperty().bind(link.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
