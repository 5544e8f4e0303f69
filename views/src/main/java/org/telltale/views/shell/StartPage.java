package org.telltale.views.shell;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// What the window shows while no study is open.
final class StartPage {
    private static final Words WORDS = Words.of(StartPage.class);

    private static final double WIDTH = 680;

    private StartPage() {}

    static StackPane of(Shell shell) {
        Label head = new Label(WORDS.say("start.drop"));
        head.getStyleClass().add("headline");
        Label text = new Label(WORDS.say("start.what"));
        text.getStyleClass().add("dim");
        Button open = new Button(WORDS.say("command.open"));
        open.setOnAction(_ -> shell.files().open());
        Button fresh = new Button(WORDS.say("command.import"));
        fresh.setOnAction(_ -> shell.files().chooseImport());
        Button folder = new Button(WORDS.say("command.import-folder"));
        folder.setId("import-folder");
        folder.setOnAction(_ -> shell.files().chooseFolderToImport());
        Button sample = new Button(WORDS.say("start.sample"));
        sample.setId("try-sample");
        sample.setOnAction(_ -> shell.files().sample());
        HBox ways = new HBox(Lettering.px(8), fresh, folder, open, sample);
        ways.getChildren().forEach(way -> ((Button) way).setMinWidth(Region.USE_PREF_SIZE));
        ways.setAlignment(Pos.CENTER);
        VBox box = new VBox(Lettering.px(14), head, text, ways, recent(shell));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("drop-zone");
        box.setMaxSize(Lettering.px(WIDTH), Region.USE_PREF_SIZE);
        StackPane page = new StackPane(box);
        page.getStyleClass().add("ground");
        page.setId("start");
        return page;
    }

    /// What the window shows while a study is being opened.
    static StackPane opening(String what) {
        Label text = new Label(what + " …");
        text.getStyleClass().add("dim");
        StackPane page = new StackPane(text);
        page.getStyleClass().add("ground");
        page.setId("opening");
        return page;
    }

    private static Node recent(Shell shell) {
        VBox list = new VBox(Lettering.px(2));
        list.setAlignment(Pos.CENTER_LEFT);
        list.setMaxWidth(Lettering.px(WIDTH - 80));
        if (!shell.outside().recent().isEmpty()) {
            Label title = new Label(WORDS.say("start.recent"));
            title.getStyleClass().add("pane-title");
            list.getChildren().add(title);
        }
        for (Path study : shell.outside().recent()) {
            Hyperlink link = new Hyperlink(String.valueOf(study.getFileName()));
            Label where = new Label(String.valueOf(study.getParent()));
            where.getStyleClass().addAll("dim", "small");
            link.setOnAction(_ -> shell.open(study));
            HBox line = new HBox(Lettering.px(8), link, where);
            line.setAlignment(Pos.BASELINE_LEFT);
            list.getChildren().add(line);
        }
        return list;
    }
}
