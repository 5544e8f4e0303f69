package org.telltale.views.hex;

import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Press, drag and hover over the cells of a hex view.
final class HexPointer {
    private final HexView view;
    private final HexSkin skin;

    HexPointer(HexView view, HexSkin skin, Node canvas) {
        this.view = view;
        this.skin = skin;
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> view.hover(-1));
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            hit(event).ifPresent(offset -> view.moveTo(offset, event.isShiftDown()));
        }
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || view.selection().isEmpty()) {
            return;
        }
        long to = skin.geometry()
                .nearest(event.getX(), event.getY(), view.topRowProperty().get());
        long inside = Math.clamp(to, 0, view.bytes().size() - 1);
        if (inside != view.selection().get().caret()) {
            view.moveTo(inside, true);
        }
    }

    private void moved(MouseEvent event) {
        view.hover(hit(event).orElse(-1));
    }

    private OptionalLong hit(MouseEvent event) {
        return skin.geometry()
                .hit(
                        event.getX(),
                        event.getY(),
                        view.topRowProperty().get(),
                        view.bytes().size());
    }
}
