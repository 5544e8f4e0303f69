package org.telltale.views.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.telltale.views.widget.SheetLayer;

/// What the program is.
final class AboutCard {
    private AboutCard() {}

    static VBox of(Outside outside, SheetLayer sheets) {
        Label title = new Label("Telltale");
        title.getStyleClass().add("headline");
        Label version = new Label(outside.version());
        version.getStyleClass().add("dim");
        Label text = new Label("Shows what an app tells its servers about its user.\nNothing leaves this computer."
                + " Licensed under the Apache License 2.0.");
        Button close = new Button("Close");
        close.setDefaultButton(true);
        close.setOnAction(_ -> sheets.close());
        return new VBox(10, title, version, text, close);
    }
}
