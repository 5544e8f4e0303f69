package org.telltale.views.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.SheetLayer;
import org.telltale.views.words.Words;

/// What the program is.
final class AboutCard {
    private static final Words WORDS = Words.of(AboutCard.class);

    private AboutCard() {}

    static VBox of(Outside outside, SheetLayer sheets) {
        Label title = new Label("Telltale");
        title.getStyleClass().add("headline");
        Label version = new Label(outside.version());
        version.getStyleClass().add("dim");
        Label text = new Label(WORDS.say("about.text"));
        Button close = new Button(WORDS.say("close"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> sheets.close());
        return new VBox(Lettering.px(10), title, version, text, close);
    }
}
