package org.telltale.views.hex;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The line over a hex view: find bytes, text or a number in it, lay it out, copy or save what is chosen.
public final class HexBar extends HBox {
    /// What becomes of chosen bytes.
    public interface Taker {
        void copy(String text);

        void save(Bytes bytes);
    }

    private static final Words WORDS = Words.of(HexBar.class);

    private final HexView hex;
    private final LatestJob finding;
    private final TextField text = new TextField();
    private final Label says = new Label();

    public HexBar(HexView hex, Jobs jobs, Taker taker) {
        super(Lettering.px(4));
        this.hex = hex;
        this.finding = new LatestJob(jobs, Lane.WORK);
        getStyleClass().add("pane-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("hex-find");
        text.setPromptText(WORDS.say("find"));
        text.setAccessibleText(WORDS.say("find"));
        text.setPrefWidth(Lettering.px(210));
        text.setMinWidth(Lettering.px(60));
        text.setOnAction(_ -> find(1));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        text.textProperty().addListener(_ -> says.setText(""));
        hex.bytesProperty().addListener(_ -> says.setText(""));
        says.setId("hex-says");
        says.getStyleClass().addAll("dim", "small");
        says.setMinWidth(0);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        getChildren().setAll(text, says, forms(), copies(taker));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            find(-1);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ESCAPE) {
            hex.requestFocus();
            event.consume();
        }
    }

    private void find(int step) {
        List<Sought> sought = Sought.of(text.getText());
        if (sought.isEmpty()) {
            return;
        }
        HexSearch search = new HexSearch(hex.bytes(), sought);
        long caret = hex.selection().map(HexSelection::caret).orElse(-1L);
        finding.run(
                WORDS.say("finding"),
                job -> step > 0 ? search.next(caret + 1, job) : search.previous(Math.max(0, caret), job),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Optional<HexSearch.Hit>>(Optional<HexSearch.Hit> hit)) {
                        hit.ifPresentOrElse(this::show, () -> says.setText(WORDS.say("not.found")));
                    }
                });
    }

    private void show(HexSearch.Hit hit) {
        hex.selectionProperty().set(Optional.of(HexSelection.of(hit.span())));
        hex.reveal(hit.span().offset());
        says.setText(WORDS.say(
                "found", hit.what().name(), Long.toHexString(hit.span().offset())));
    }

    private MenuButton forms() {
        MenuButton menu = menu("hex-form", WORDS.say("form"));
        for (int columns : new int[] {8, 16, 32}) {
            menu.getItems()
                    .add(radio(
                            WORDS.say("form.columns", columns),
                            now -> now.columns() == columns,
                            now -> now.withColumns(columns)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (boolean decimal : new boolean[] {false, true}) {
            menu.getItems()
                    .add(radio(
                            WORDS.say(decimal ? "form.decimal" : "form.hex"),
                            now -> now.decimal() == decimal,
                            now -> now.withDecimal(decimal)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (HexText each : HexText.values()) {
            menu.getItems()
                    .add(radio(WORDS.say("form.text", each.title()), now -> now.text() == each, now -> now.with(each)));
        }
        return menu;
    }

    private RadioMenuItem radio(
            String title, java.util.function.Predicate<HexForm> is, java.util.function.UnaryOperator<HexForm> to) {
        RadioMenuItem item = new RadioMenuItem(title);
        item.setOnAction(_ -> hex.formProperty().set(to.apply(hex.formProperty().get())));
        hex.formProperty().subscribe(now -> item.setSelected(is.test(now)));
        return item;
    }

    private MenuButton copies(Taker taker) {
        MenuButton menu = menu("hex-copy", WORDS.say("copy"));
        menu.getItems()
                .setAll(
                        item(WORDS.say("copy.hex"), span -> taker.copy(Copies.hex(hex.bytes(), span))),
                        item(WORDS.say("copy.c"), span -> taker.copy(Copies.cArray(hex.bytes(), span))),
                        item(WORDS.say("copy.base64"), span -> taker.copy(Copies.base64(hex.bytes(), span))),
                        item(WORDS.say("copy.text"), span -> taker.copy(Copies.text(hex.bytes(), span))),
                        new SeparatorMenuItem(),
                        item(WORDS.say("save"), span -> taker.save(hex.bytes().slice(span))));
        return menu;
    }

    private MenuItem item(String title, Consumer<Span> action) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(_ -> hex.chosen()
                .or(() -> Optional.of(new Span(0, hex.bytes().size())))
                .filter(span -> span.length() > 0)
                .ifPresent(action));
        return item;
    }

    private static MenuButton menu(String id, String title) {
        MenuButton menu = new MenuButton(title);
        menu.setId(id);
        menu.getStyleClass().addAll("flat", "small");
        menu.setFocusTraversable(false);
        menu.setMinWidth(USE_PREF_SIZE);
        return menu;
    }
}
