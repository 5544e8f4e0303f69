package org.telltale.views.timeline;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Turns mouse and keys into what the view model does.
final class TimelinePointer {
    private static final double SLACK = 8;
    private static final double STILL = 4;
    private static final double ZOOM = 1.25;

    private final TimelineViewModel model;
    private final Node area;
    private double pressX;
    private double pressY;
    private double lastX;
    private boolean panning;
    private boolean dragged;

    TimelinePointer(TimelineViewModel model, Node area) {
        this.model = model;
        this.area = area;
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        area.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> area.setCursor(Cursor.DEFAULT));
        area.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        area.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// A cell on its lane.
    record Hit(Lane lane, int cell) {
        int row() {
            return lane.row(cell);
        }
    }

    /// The cell at a point of the area.
    Optional<Hit> at(double x, double y) {
        OptionalInt cell = y < TimelineCanvas.axisHeight() || x < names()
                ? OptionalInt.empty()
                : model.cellAt(lane(y), x - names(), SLACK);
        return cell.isPresent()
                ? Optional.of(new Hit(model.dataProperty().get().lanes().get(lane(y)), cell.getAsInt()))
                : Optional.empty();
    }

    /// What the flags at a point of the axis say.
    Optional<String> flags(double x, double y) {
        return y >= TimelineCanvas.axisHeight() || x < names()
                ? Optional.empty()
                : Optional.of(Flags.at(model, x - names())).filter(text -> !text.isEmpty());
    }

    private double names() {
        return TimelineCanvas.namesWidth(area.getLayoutBounds().getWidth());
    }

    private int lane(double y) {
        double below = y - TimelineCanvas.axisHeight();
        return below < 0
                ? -1
                : (int) (below / TimelineViewModel.laneHeight())
                        + model.topLaneProperty().get();
    }

    private void press(MouseEvent event) {
        area.requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        dragged = false;
        panning = event.getButton() == MouseButton.MIDDLE || event.isShiftDown();
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (!dragged && Math.abs(event.getX() - pressX) < STILL || pressX < names()) {
            return;
        }
        dragged = true;
        if (panning) {
            area.setCursor(Cursor.CLOSED_HAND);
            model.pan(event.getX() - lastX);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            model.brush(pressX - names(), Math.max(0, event.getX() - names()), lane(pressY), lane(event.getY()));
        }
        lastX = event.getX();
        event.consume();
    }

    private void click(MouseEvent event) {
        if (dragged || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            model.fit();
        } else {
            model.brushProperty().set(Optional.empty());
            at(event.getX(), event.getY())
                    .ifPresent(hit -> model.cursorProperty().set(hit.row()));
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        double lines = Math.signum(event.getDeltaY());
        if (event.getDeltaX() != 0) {
            model.pan(event.getDeltaX());
        } else if (event.getX() < names() || event.isControlDown()) {
            model.scrollTo(model.topLaneProperty().get() - (int) lines);
        } else if (lines != 0) {
            model.zoom(Math.pow(ZOOM, lines), event.getX() - names());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case UP -> model.stepLane(-1);
            case DOWN -> model.stepLane(1);
            case PAGE_UP ->
                model.scrollTo(model.topLaneProperty().get()
                        - model.visibleLanesProperty().get());
            case PAGE_DOWN ->
                model.scrollTo(model.topLaneProperty().get()
                        + model.visibleLanesProperty().get());
            case PLUS, ADD, EQUALS -> model.zoom(ZOOM, zoomCentre());
            case MINUS, SUBTRACT -> model.zoom(1 / ZOOM, zoomCentre());
            case ESCAPE -> model.brushProperty().set(Optional.empty());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private double zoomCentre() {
        Scale scale = model.scaleProperty().get();
        int lane = model.index().lane(model.cursorProperty().get());
        if (lane < 0) {
            return scale.width() / 2;
        }
        int cell = model.index().cell(model.cursorProperty().get());
        return scale.x(model.dataProperty().get().lanes().get(lane).at(cell));
    }
}
