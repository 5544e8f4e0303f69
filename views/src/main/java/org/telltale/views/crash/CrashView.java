package org.telltale.views.crash;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.views.text.MonoFont;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The card with the report of a bug, to be read before it is given to anybody.
public final class CrashView extends VBox {
    private static final Words WORDS = Words.of(CrashView.class);

    /// What can be done with a report.
    ///
    /// @param save asks for a file and writes it
    public record Ways(Runnable copy, Runnable save, Runnable close) {}

    /// @param log where the log lies; empty where there is none
    public CrashView(String report, String log, Ways ways) {
        super(Lettering.px(10));
        setId("crash");
        setPrefSize(Lettering.px(720), Lettering.px(480));
        Label title = new Label(WORDS.say("title"));
        title.getStyleClass().add("sheet-title");
        TextArea text = new TextArea(report);
        text.setId("crash-report");
        text.setEditable(false);
        text.setAccessibleText(WORDS.say("report"));
        text.setStyle("-fx-font-family: \"" + MonoFont.family() + "\";");
        VBox.setVgrow(text, Priority.ALWAYS);
        Button close = new Button(WORDS.say("close"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> ways.close().run());
        HBox buttons = new HBox(Lettering.px(8), button("copy", ways.copy()), button("save", ways.save()), close);
        buttons.getChildren().forEach(each -> ((Button) each).setMinWidth(Region.USE_PREF_SIZE));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, says(WORDS.say("explanation")), text);
        if (!log.isEmpty()) {
            getChildren().add(says(WORDS.say("log", log)));
        }
        getChildren().add(buttons);
    }

    private static Label says(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(WORDS.say(name));
        button.setId("crash-" + name);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// What the notice says before anybody asks for the report.
    public static String notice() {
        return WORDS.say("notice");
    }

    /// The link from the notice to the report.
    public static String show() {
        return WORDS.say("show");
    }

    /// The title of the chooser of a file for the report.
    public static String saving() {
        return WORDS.say("saving");
    }

    /// @param why as the system says it
    public static String unsaved(String why) {
        return WORDS.say("unsaved", why);
    }
}
