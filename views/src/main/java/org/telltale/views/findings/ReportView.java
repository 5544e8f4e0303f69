package org.telltale.views.findings;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The report as a reader will see it; a click on the id of a line of evidence goes to its bytes.
public final class ReportView extends VBox {
    private static final Words WORDS = Words.of(ReportView.class);

    private static final double WIDTH = 980;
    private static final double HEIGHT = 680;

    private final FindingsViewModel model;
    private final Runnable close;
    private final ListView<MarkdownLine> lines = new ListView<>();

    public ReportView(FindingsViewModel model, Runnable close) {
        super(10);
        this.model = model;
        this.close = close;
        setId("report");
        setPrefSize(Lettering.px(WIDTH), Lettering.px(HEIGHT));
        lines.setId("report-lines");
        lines.getStyleClass().add("report-lines");
        lines.setCellFactory(_ -> new Cell());
        lines.setAccessibleText(WORDS.say("report"));
        VBox.setVgrow(lines, Priority.ALWAYS);
        model.wanted(true);
        model.madeProperty()
                .subscribe(made -> lines.setItems(FXCollections.observableList(MarkdownLine.read(made.markdown()))));
        getChildren().setAll(head(), lines);
    }

    private Node head() {
        Label title = new Label(WORDS.say("title"));
        title.getStyleClass().add("sheet-title");
        Label note = new Label(WORDS.say("unredacted"));
        note.getStyleClass().add("problem-text");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button export = new Button(WORDS.say("export") + "   Ctrl+E");
        export.setOnAction(_ -> model.export());
        Button verify = new Button(WORDS.say("verify"));
        verify.setOnAction(_ -> model.verify(model.madeProperty().get().evidence()));
        Button done = new Button(WORDS.say("close"));
        done.setOnAction(_ -> close.run());
        HBox head = new HBox(10, title, note, gap, verify, export, done);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
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
            HBox row = new HBox(14);
            double width = WIDTH - 110 - row.getSpacing() * (line.cells().size() - 1);
            List<String> cells = line.cells();
            for (String cell : cells) {
                TextFlow flow = flow(line, cell);
                flow.setPrefWidth(width / cells.size());
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
