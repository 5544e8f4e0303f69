package org.telltale.views.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.telltale.views.theme.Lettering;

/// Blocks one below another in as many columns as the width has room for, none cut; a short one fills the end of an
/// earlier column.
final class Columns extends Pane {
    private final double across = Lettering.px(20);
    private final double down = Lettering.px(14);

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return columns(width).stream().mapToDouble(this::length).max().orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return widest();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (List<Node> column : columns(getWidth())) {
            double y = 0;
            double wide = 0;
            for (Node block : column) {
                double height = Math.ceil(block.prefHeight(-1));
                double width = Math.ceil(block.prefWidth(-1));
                block.resizeRelocate(x, y, width, height);
                y += height + down;
                wide = Math.max(wide, width);
            }
            x += wide + across;
        }
    }

    private double widest() {
        return getManagedChildren().stream()
                .mapToDouble(block -> Math.ceil(block.prefWidth(-1)))
                .max()
                .orElse(0);
    }

    private double length(List<Node> column) {
        return column.stream()
                .mapToDouble(block -> Math.ceil(block.prefHeight(-1)) + down)
                .sum();
    }

    /// The shortest columns that have room beside each other; a single one where not even two have.
    private List<List<Node>> columns(double width) {
        double least = getManagedChildren().stream()
                .mapToDouble(block -> length(List.of(block)))
                .max()
                .orElse(0);
        double all = length(getManagedChildren());
        for (double most = least; most < all; most += down) {
            List<List<Node>> columns = fill(most);
            double wide = columns.stream()
                    .mapToDouble(column -> column.stream()
                            .mapToDouble(block -> Math.ceil(block.prefWidth(-1)))
                            .max()
                            .orElse(0))
                    .sum();
            if (wide + across * (columns.size() - 1) <= width) {
                return columns;
            }
        }
        return fill(all);
    }

    /// Each block goes to the first column that has room for it.
    private List<List<Node>> fill(double most) {
        List<List<Node>> columns = new ArrayList<>();
        for (Node block : getManagedChildren()) {
            columns.stream()
                    .filter(column -> length(column) + length(List.of(block)) <= most)
                    .findFirst()
                    .orElseGet(() -> {
                        columns.add(new ArrayList<>());
                        return columns.getLast();
                    })
                    .add(block);
        }
        return columns;
    }
}
