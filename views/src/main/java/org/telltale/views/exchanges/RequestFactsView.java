package org.telltale.views.exchanges;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Message;
import org.telltale.views.text.Visible;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;
import org.telltale.views.words.Zone;

/// The card that says all that a capture holds of an exchange beside its payloads: where it went and when, and what its
/// importer read of connection, app and protocol. Names of the latter are the importer's own.
public final class RequestFactsView extends VBox {
    private static final Words WORDS = Words.of(RequestFactsView.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS ", Locale.ROOT);
    private static final int LINE = 1000;

    /// What is said of an exchange.
    public record Fact(String name, String value) {}

    private final TableView<Fact> table = new TableView<>();

    /// @param cite how the exchange is cited
    public RequestFactsView(String cite, Exchange exchange, Consumer<String> copy, Runnable close) {
        super(Lettering.px(8));
        setId("request-facts");
        setPrefSize(Lettering.px(760), Lettering.px(480));
        Label title = new Label(cite);
        title.getStyleClass().add("sheet-title");
        table.setId("facts");
        table.setAccessibleText(WORDS.say("facts"));
        table.setFixedCellSize(Lettering.px(23));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        column(WORDS.say("fact"), 200, Fact::name);
        column(WORDS.say("fact.value"), 520, fact -> Visible.cut(fact.value(), LINE))
                .getStyleClass()
                .add("code");
        table.setItems(FXCollections.observableArrayList(of(exchange)));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button copies = new Button(WORDS.say("facts.copy"));
        copies.setId("copy-facts");
        copies.setOnAction(_ -> copy.accept(text(chosen())));
        Button done = new Button(WORDS.say("close"));
        done.setDefaultButton(true);
        done.setOnAction(_ -> close.run());
        HBox line = new HBox(Lettering.px(8), copies, done);
        line.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, table, line);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                table.requestFocus();
            }
        });
    }

    /// What is known, in the order in which it is shown; nothing that is not stated.
    static List<Fact> of(Exchange exchange) {
        List<Fact> facts = new ArrayList<>();
        exchange.time()
                .ifPresent(time -> facts.add(new Fact(
                        WORDS.say("column.time"), TIME.withZone(Zone.shown()).format(time) + Zone.name())));
        exchange.duration()
                .ifPresent(d -> facts.add(
                        new Fact(WORDS.say("column.duration"), String.format(Locale.ROOT, "%.3f", d.toNanos() / 1e6))));
        facts.add(new Fact(WORDS.say("fact.protocol"), exchange.protocol()));
        facts.add(new Fact(WORDS.say("column.method"), exchange.method()));
        facts.add(new Fact("URL", exchange.url()));
        facts.add(new Fact(WORDS.say("column.host"), exchange.host()));
        facts.add(new Fact(
                WORDS.say("column.status"),
                exchange.status().map(String::valueOf).orElse("")));
        exchange.request().ifPresent(message -> message(facts, WORDS.say("fact.request"), message));
        exchange.response().ifPresent(message -> message(facts, WORDS.say("fact.response"), message));
        new TreeMap<>(exchange.attributes()).forEach((name, value) -> facts.add(new Fact(name, value)));
        facts.removeIf(fact -> fact.value().isEmpty());
        return facts;
    }

    private static void message(List<Fact> facts, String side, Message message) {
        facts.add(new Fact(side, WORDS.say("fact.bytes", message.size(), message.mediaType())));
        if (message.size() > 0) {
            facts.add(new Fact(side + " SHA-256", message.payload().toString()));
        }
    }

    private List<Fact> chosen() {
        List<Fact> chosen = table.getSelectionModel().getSelectedItems();
        return chosen.isEmpty() ? table.getItems() : chosen;
    }

    private static String text(List<Fact> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach(fact ->
                text.append(fact.name()).append('\t').append(fact.value()).append('\n'));
        return text.toString();
    }

    private TableColumn<Fact, String> column(String title, double width, Function<Fact, String> text) {
        TableColumn<Fact, String> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(fact -> new ReadOnlyStringWrapper(text.apply(fact.getValue())));
        table.getColumns().add(column);
        return column;
    }
}
