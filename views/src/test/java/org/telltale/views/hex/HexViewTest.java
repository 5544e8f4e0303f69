package org.telltale.views.hex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.views.stage.FxStage;

class HexViewTest {
    private static final long HUGE = 1L << 62;

    private FxStage stage;
    private HexView hex;

    @BeforeEach
    void open() {
        stage = FxStage.show(600, 400, () -> new StackPane(new HexView()));
        hex = stage.find(".hex-view", HexView.class);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void selectsTheByteThatIsClickedInEitherPane() {
        show(256);
        HexGeometry geometry = geometry();
        stage.click(hex, geometry.hexX(9) + 3, geometry.y(2.5));
        assertEquals(Optional.of(HexSelection.at(2 * 16 + 9)), hex.selection());
        stage.click(hex, geometry.textX(3) + 2, geometry.y(1.5));
        assertEquals(Optional.of(HexSelection.at(16 + 3)), hex.selection());
    }

    @Test
    void selectsWhatIsDraggedOver() {
        show(256);
        HexGeometry geometry = geometry();
        stage.drag(
                hex,
                new Point2D(geometry.hexX(4) + 3, geometry.y(0.5)),
                new Point2D(geometry.hexX(10) + 3, geometry.y(1.5)));
        assertEquals(new Span(4, 23), hex.selection().orElseThrow().span());
    }

    @Test
    void movesTheCaretByKeys() {
        show(1000);
        stage.click(hex, geometry().hexX(5) + 3, geometry().y(0.5));
        stage.type(KeyCode.DOWN);
        stage.type(KeyCode.RIGHT);
        assertEquals(22, caret());
        stage.type(KeyCode.HOME);
        assertEquals(16, caret());
        stage.type(KeyCode.SHIFT, KeyCode.END);
        assertEquals(new Span(16, 16), hex.selection().orElseThrow().span());
        stage.type(KeyCode.CONTROL, KeyCode.END);
        assertEquals(999, caret());
        stage.type(KeyCode.PAGE_UP);
        assertTrue(caret() < 999 - 16);
        stage.type(KeyCode.CONTROL, KeyCode.HOME);
        stage.type(KeyCode.LEFT);
        assertEquals(0, caret());
        stage.type(KeyCode.CONTROL, KeyCode.A);
        assertEquals(new Span(0, 1000), hex.selection().orElseThrow().span());
    }

    @Test
    void reachesTheEndOfFourExbibytes() {
        show(HUGE);
        stage.click(hex, geometry().hexX(0) + 3, geometry().y(0.5));
        stage.type(KeyCode.CONTROL, KeyCode.END);
        assertEquals(HUGE - 1, caret());
        long top = hex.topRowProperty().get();
        assertEquals(geometry().rows(HUGE) - geometry().visibleRows(400), top);
        stage.type(KeyCode.UP);
        assertEquals(HUGE - 1 - geometry().columns(), caret());
        stage.wheel(hex, -3);
        assertTrue(hex.topRowProperty().get() < top && hex.topRowProperty().get() > top - 100);
    }

    @Test
    void copiesTheChosenBytesAsHex() {
        show(256);
        stage.click(hex, geometry().hexX(1) + 3, geometry().y(0.5));
        stage.type(KeyCode.SHIFT, KeyCode.RIGHT);
        stage.type(KeyCode.CONTROL, KeyCode.C);
        assertEquals("01 02", FxStage.fx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void tellsAScreenReaderTheCaret() {
        FxStage.fx(() -> {
            hex.bytesProperty().set(Bytes.utf8("xAz"));
            hex.moveTo(1, false);
            return hex;
        });
        assertEquals("byte 41, decimal 65, character A, offset 1", hex.getAccessibleText());
    }

    @Test
    void paintsARowOfEightWhereItIsNarrow() {
        assertEquals(8, HexGeometry.of(526, 100, 7.2, 19, HexForm.USUAL).columns());
        assertEquals(16, HexGeometry.of(527, 100, 7.2, 19, HexForm.USUAL).columns());
        assertEquals(16, HexGeometry.of(620, HUGE, 7.2, 19, HexForm.USUAL).digits());
    }

    private void show(long size) {
        FxStage.fx(() -> {
            hex.bytesProperty().set(new HugeBytes(size));
            hex.requestFocus();
            return hex;
        });
        stage.settle();
    }

    private HexGeometry geometry() {
        return FxStage.fx(() -> ((HexSkin) hex.getSkin()).geometry());
    }

    private long caret() {
        return hex.selection().orElseThrow().caret();
    }
}
