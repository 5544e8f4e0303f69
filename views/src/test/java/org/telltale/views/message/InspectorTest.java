package org.telltale.views.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.views.hex.HexSelection;
import org.telltale.views.hex.HexView;
import org.telltale.views.job.DirectJobs;
import org.telltale.views.job.Jobs;
import org.telltale.views.selection.Selection;
import org.telltale.views.selection.SelectionHistory;
import org.telltale.views.shell.Inspector;
import org.telltale.views.stage.FxStage;
import org.telltale.views.stage.SamplePayload;

class InspectorTest {
    private static final double ROW = 23;

    private final SelectionHistory history = new SelectionHistory();
    private FxStage stage;
    private HexView hex;
    private TableView<?> table;

    @BeforeEach
    void open() {
        Jobs jobs = new DirectJobs();
        SampleSource source = new SampleSource().with(2, Side.REQUEST, Part.BODY, SamplePayload.layer());
        stage = FxStage.show(1240, 420, () -> {
            MessageViewModel model = new MessageViewModel(source, history, jobs, new RecordedActions());
            return Inspector.of(model, jobs);
        });
        FxStage.fx(() -> {
            history.select(Selection.of(SampleSource.record(2)));
            return history;
        });
        stage.settle();
        hex = stage.find(".hex-view", HexView.class);
        table = stage.find(".table-view", TableView.class);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void selectsTheFieldOfAByteThatIsClicked() {
        clickByte(12);
        assertEquals("protobuf:7.1", path());
        assertEquals(5, table.getSelectionModel().getSelectedIndex());
        assertEquals(Optional.of(new Span(11, 4)), hex.fieldProperty().get());
        assertEquals(Optional.of(HexSelection.at(12)), hex.selection());
    }

    @Test
    void selectsTheBytesOfAFieldThatIsClicked() {
        clickRow(6);
        assertEquals("protobuf:7.2", path());
        assertEquals(Optional.of(new Span(16, 4)), hex.fieldProperty().get());
        assertEquals(Optional.of(HexSelection.at(16)), hex.selection());
    }

    @Test
    void walksThroughFieldsAndBytesByKeys() {
        clickRow(4);
        stage.type(KeyCode.DOWN);
        assertEquals("protobuf:7.1", path());
        stage.type(KeyCode.LEFT);
        assertEquals("protobuf:7", path());
        stage.type(KeyCode.LEFT);
        assertEquals(6, table.getItems().size());
        clickByte(4);
        stage.type(KeyCode.CONTROL, KeyCode.END);
        assertEquals("protobuf:9", path());
    }

    @Test
    void showsTheInnerLayerOfAColumnThatIsClicked() {
        clickRow(3);
        assertEquals("protobuf:3|csv:1", path());
        assertEquals(4, hex.bytes().size());
    }

    @Test
    void findsANumberInTheBytesAndSelectsItsField() {
        TextField find = stage.find("#hex-find", TextField.class);
        stage.click(find);
        FxStage.fx(() -> {
            find.setText("2.5");
            return find;
        });
        stage.type(KeyCode.ENTER);
        assertEquals(Optional.of(new Span(16, 4)), hex.chosen());
        assertEquals("float32 LE at 10", stage.find("#hex-says", Label.class).getText());
    }

    @Test
    void readsEverythingAtTheCaret() {
        stage.click(stage.find("#hex-all", ToggleButton.class));
        clickByte(11);
        List<String> names = stage.scene().getRoot().lookupAll(".interpretation-name").stream()
                .map(name -> ((Label) name).getText())
                .toList();
        for (String name : List.of("int8", "uint16 BE", "float32 LE", "int64 BE", "IPv4")) {
            assertTrue(names.contains(name), name + " in " + names);
        }
    }

    @Test
    void framesTheBytesOfTheFieldUnderThePointer() {
        FxStage.fx(() -> {
            TableRow<?> row = (TableRow<?>) table.lookupAll(".table-row-cell").stream()
                    .filter(each -> ((TableRow<?>) each).getIndex() == 6)
                    .findFirst()
                    .orElseThrow();
            row.getOnMouseEntered().handle(null);
            assertEquals(Optional.of(new Span(16, 4)), hex.framedProperty().get());
            row.getOnMouseExited().handle(null);
            assertEquals(Optional.empty(), hex.framedProperty().get());
            return row;
        });
    }

    @Test
    void filtersTheTreeByWhatIsTyped() {
        stage.click(stage.find("#field-filter", TextField.class));
        stage.type(KeyCode.F, KeyCode.E);
        assertEquals(1, table.getItems().size());
        stage.type(KeyCode.ESCAPE);
        assertEquals(8, table.getItems().size());
    }

    private void clickRow(int row) {
        stage.click(table, 200, 26 + ROW * row + ROW / 2);
    }

    /// By the geometry of sixteen columns: cells of 20 px, rows of 19 below a head of 26.
    private void clickByte(int offset) {
        double x = 80 + offset % 16 * 20 + (offset % 16 >= 8 ? 7 : 0);
        stage.click(hex, x, 26 + offset / 16 * 19 + 9);
    }

    private String path() {
        return history.current().map(Selection::path).orElse("");
    }
}
