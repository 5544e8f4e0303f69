package org.telltale.views.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.views.stage.FxStage;

class RequestFactsViewTest {
    @Test
    void showsAndCopiesWhatTheCaptureSays() {
        Exchange exchange = new Exchange(
                new RecordId(Sha256.of(Bytes.EMPTY), 1),
                new Span(0, 9),
                "http",
                "GET",
                "https://a.example/x",
                "a.example",
                Endpoint.UNKNOWN,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("app", "Weather"));
        List<String> copied = new ArrayList<>();
        try (FxStage stage = FxStage.show(
                800, 500, () -> new RequestFactsView("run#1", exchange, copied::add, () -> copied.add("closed")))) {
            TableView<?> facts = stage.find("#facts", TableView.class);
            assertEquals(5, FxStage.fx(() -> facts.getItems().size()));
            FxStage.fx(() -> {
                facts.getSelectionModel().clearAndSelect(4);
                return 0;
            });
            stage.click(stage.find("#copy-facts", javafx.scene.control.Button.class));
            assertEquals(List.of("app\tWeather\n"), copied);
        }
    }
}
