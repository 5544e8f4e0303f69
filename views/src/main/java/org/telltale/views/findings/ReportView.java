package org.telltale.views.findings;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The report as a reader will see it, beside its Markdown with room for the analyst's own text; a click on the id of a
/// line of evidence goes to its bytes.
public final class ReportView extends VBox {
    private static final Words WORDS = Words.of(ReportView.class);
    /// Left and right of a line, with the bar.
    private static final double EDGES = 60;

    /// Below this width the source leaves no room for tables.
    private static final double NARROW = 760;

    private static final double WIDTH = 1480;
    private static final double HEIGHT = 900;
    private static final double SOURCE = 0.4;

    private final FindingsViewModel model;
    private final Consumer<String> copy;
    private final Runnable close;
    private final ListView<MarkdownLine> lines = new ListView<>();
    private TableShares shares = TableShares.of(List.of());
    private final TextArea source = new TextArea();
    private final SplitPane panes = new SplitPane();

    /// @param copy puts a text on the clipboard
    public ReportView(FindingsViewModel model, Consumer<String> copy, Runnable close) {
        super(Lettering.px(10));
        this.model = model;
        this.copy = copy;
        this.close = close;
        setId("report");
        setPrefSize(Lettering.px(WIDTH), Lettering.px(HEIGHT));
        lines.setId("report-lines");
        lines.getStyleClass().add("report-lines");
        lines.setCellFactory(_ -> new Cell());
        lines.setAccessibleText(WORDS.say("report"));
        lines.widthProperty().addListener(_ -> lines.refresh());
        writing();
        panes.getItems().setAll(source, lines);
        panes.setDividerPositions(SOURCE);
        VBox.setVgrow(panes, Priority.ALWAYS);
        Label hint = new Label(WORDS.say("source.hint"));
        hint.getStyleClass().addAll("dim", "small");
        getChildren().setAll(head(), panes, hint);
        model.wanted(true);
        model.madeProperty().subscribe(made -> {
            List<MarkdownLine> read = MarkdownLine.read(made.shown());
            shares = TableShares.of(read);
            lines.setItems(FXCollections.observableList(read));
        });
    }

    private void writing() {
        source.setId("report-source");
        source.getStyleClass().add("report-source");
        source.setAccessibleText(WORDS.say("source"));
        model.sourceProperty().subscribe(text -> {
            if (!text.equals(source.getText())) {
                int caret = source.getCaretPosition();
                source.setText(text);
                source.positionCaret(Math.min(caret, text.length()));
            }
        });
        source.textProperty().addListener((_, _, text) -> model.write(text));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                model.keep();
            }
        });
    }

    private Node head() {
        Label title = new Label(WORDS.say("title"));
        title.getStyleClass().add("sheet-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label note = new Label();
        note.textProperty().bind(model.redactProperty().map(bare -> WORDS.say(bare ? "redacted" : "unredacted")));
        note.getStyleClass().add("problem-text");
        CheckBox redact = new CheckBox(WORDS.say("redact"));
        redact.setId("redact");
        redact.setMinWidth(USE_PREF_SIZE);
        redact.selectedProperty().bindBidirectional(model.redactProperty());
        ToggleButton shown = new ToggleButton(WORDS.say("source"));
        shown.setSelected(true);
        shown.setMinWidth(USE_PREF_SIZE);
        shown.selectedProperty().addListener((_, _, now) -> showSource(now));
        // at first; whoever asks for it has it beside the preview all the same
        widthProperty().addListener((_, before, now) -> {
            if (before.doubleValue() == 0 && now.doubleValue() < Lettering.px(NARROW)) {
                shown.setSelected(false);
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(Lettering.px(10), title, note, gap, shown, redact);
        head.getChildren()
                .addAll(
                        button(
                                "copy",
                                () -> copy.accept(model.madeProperty().get().shown())),
                        button("verify", model::verify),
                        exports(),
                        button("close", close));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(WORDS.say(key));
        button.setId("report-" + key);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node exports() {
        SplitMenuButton export = new SplitMenuButton();
        export.setId("report-export");
        export.setMinWidth(USE_PREF_SIZE);
        export.setText(WORDS.say("export") + "   Ctrl+E");
        export.setOnAction(_ -> model.export());
        for (ReportForm form : ReportForm.values()) {
            MenuItem item = new MenuItem(WORDS.say("form." + form.name()));
            item.setOnAction(_ -> model.export(form));
            export.getItems().add(item);
        }
        return export;
    }

    private void showSource(boolean shown) {
        panes.getItems().remove(source);
        if (shown) {
            panes.getItems().addFirst(source);
            panes.setDividerPositions(SOURCE);
        }
    }

    private void go(String id) {
        model.evidence(id).ifPresent(evidence -> {
            close.run();
            model.go(evidence);
        });
    }

    private final class Cell extends ListCell<MarkdownLine> {
        @Override
        protected void updateItem(MarkdownLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : show(line));
        }

        private Node show(MarkdownLine line) {
            HBox row = new HBox(Lettering.px(14));
            List<String> cells = line.cells();
            double width = lines.getWidth() - Lettering.px(EDGES) - row.getSpacing() * (cells.size() - 1);
            for (int i = 0; i < cells.size(); i++) {
                TextFlow flow = flow(line, cells.get(i));
                flow.setPrefWidth(Math.floor(width * shares.of(line, i)));
                row.getChildren().add(flow);
            }
            row.getStyleClass().addAll("md", "md-" + line.kind().name().toLowerCase(java.util.Locale.ROOT));
            if (line.level() > 0) {
                row.getStyleClass().add("md-" + Math.min(3, line.level()));
            }
            return row;
        }

        private TextFlow flow(MarkdownLine line, String cell) {
            TextFlow flow = new TextFlow();
            if (line.kind() == MarkdownLine.Kind.ITEM) {
                flow.getChildren().add(new Text("•  "));
            }
            if (line.kind() == MarkdownLine.Kind.CODE) {
                flow.getChildren().add(styled(new Text(cell), "md-run-code"));
                return flow;
            }
            MarkdownLine.pieces(cell).forEach(piece -> flow.getChildren().add(run(piece)));
            return flow;
        }

        private Node run(MarkdownLine.Piece piece) {
            return switch (piece.look()) {
                case PLAIN -> new Text(piece.text());
                case BOLD -> styled(new Text(piece.text()), "md-run-bold");
                case ITALIC -> styled(new Text(piece.text()), "md-run-italic");
                case CODE -> styled(new Text(piece.text()), "md-run-code");
                case EVIDENCE -> {
                    Hyperlink link = new Hyperlink(piece.text());
                    link.setOnAction(_ -> go(piece.text()));
                    yield link;
                }
            };
        }

        private static Node styled(Text text, String style) {
            text.getStyleClass().add(style);
            return text;
        }
    }
}
