package org.telltale.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ToolkitTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    @Test
    void laysOutAStageWithoutADisplay() throws Exception {
        var width = new CompletableFuture<Double>();
        Platform.runLater(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(new Label("telltale")), 320, 200));
            stage.show();
            width.complete(stage.getScene().getWidth());
            stage.close();
        });
        assertEquals(320.0, width.get(20, TimeUnit.SECONDS));
    }
}
