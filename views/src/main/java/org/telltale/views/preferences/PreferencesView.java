package org.telltale.views.preferences;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The card of preferences: general ones, keys, and the study's categories.
public final class PreferencesView extends VBox {
    private static final Words WORDS = Words.of(PreferencesView.class);

    private final TabPane pages = new TabPane();

    public PreferencesView(PreferencesViewModel model, Runnable close) {
        setId("preferences");
        getStyleClass().add("preferences");
        getStylesheets()
                .add(Objects.requireNonNull(PreferencesView.class.getResource("preferences.css"))
                        .toExternalForm());
        setPrefSize(Lettering.px(680), Lettering.px(500));
        Label title = new Label(WORDS.say("title"));
        title.getStyleClass().add("sheet-title");
        pages.setAccessibleText(WORDS.say("title"));
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        ScrollPane general = new ScrollPane(new GeneralPage(model));
        general.setFitToWidth(true);
        general.setFocusTraversable(false);
        Node categories = model.categories()
                .<Node>map(CategoriesPage::new)
                .orElseGet(() -> new EmptyState("", WORDS.say("categories.none"), List.of()));
        pages.getTabs()
                .setAll(
                        new Tab(WORDS.say("general"), general),
                        new Tab(WORDS.say("keys"), new KeysPage(model.keys())),
                        new Tab(WORDS.say("categories"), categories));
        VBox.setVgrow(pages, Priority.ALWAYS);
        Label kept = new Label(WORDS.say("kept"));
        kept.getStyleClass().add("dim");
        kept.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kept, Priority.ALWAYS);
        Button done = new Button(WORDS.say("close"));
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setDefaultButton(true);
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(Lettering.px(8), kept, done);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(title, pages, foot);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                pages.requestFocus();
            }
        });
    }

    /// The page that is shown, from 0.
    public int page() {
        return pages.getSelectionModel().getSelectedIndex();
    }

    public void show(int page) {
        pages.getSelectionModel().select(page);
    }
}
