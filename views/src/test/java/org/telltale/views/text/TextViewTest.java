package org.telltale.views.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.views.job.DirectJobs;
import org.telltale.views.stage.FxStage;

class TextViewTest {
    private static final Bytes JSON = Bytes.utf8("{\"a\":{\"name\":\"one\"},\"b\":{\"name\":\"two\"}}");

    private FxStage stage;
    private CodeArea area;

    @BeforeEach
    void open() {
        TextViewModel model = new TextViewModel(new DirectJobs());
        stage = FxStage.show(600, 300, () -> {
            TextView view = new TextView(model);
            FieldNode root = new FieldNode.Group(Key.ROOT, "object", 0, 39, 0, 39, List.of(), false);
            model.layerProperty().set(Optional.of(Layer.of("json", JSON, root, List.of())));
            return view;
        });
        area = stage.find(".code-area", CodeArea.class);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private int paragraph() {
        return FxStage.fx(() -> area.offsetToPosition(
                        area.getSelection().getStart(), org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                .getMajor());
    }

    @Test
    void walksThroughThePlacesOfAWordAndRoundAgain() {
        TextField find = stage.find("#text-find", TextField.class);
        stage.click(find);
        stage.type(KeyCode.N);
        stage.type(KeyCode.A);
        stage.type(KeyCode.M);
        stage.type(KeyCode.ENTER);
        assertEquals("nam", FxStage.fx(area::getSelectedText));
        assertEquals(2, paragraph());
        stage.type(KeyCode.ENTER);
        assertEquals(5, paragraph());
        stage.type(KeyCode.ENTER);
        assertEquals(2, paragraph());
        stage.type(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals(5, paragraph());
    }

    @Test
    void foldsWhatABracketHoldsByAClick() {
        Label mark = FxStage.fx(() -> area.lookupAll(".text-fold").stream()
                .map(Label.class::cast)
                .filter(each -> each.getText().equals("▾"))
                .skip(1)
                .findFirst()
                .orElseThrow());
        assertFalse(isFolded(2));
        stage.click(mark);
        assertTrue(isFolded(2));
        assertFalse(isFolded(5));
        Label folded = FxStage.fx(() -> area.lookupAll(".text-fold").stream()
                .map(Label.class::cast)
                .filter(each -> each.getText().equals("▸"))
                .findFirst()
                .orElseThrow());
        stage.click(folded);
        assertFalse(isFolded(2));
    }

    private boolean isFolded(int line) {
        return FxStage.fx(() -> area.getParagraph(line).getParagraphStyle().contains("collapse"));
    }
}
