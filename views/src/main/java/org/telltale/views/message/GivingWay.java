package org.telltale.views.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;

/// The parts of a line in the order in which they give way where it is short: each goes, or a smaller one stands in for it.
final class GivingWay {
    private record Step(Node usual, Optional<Node> small, BooleanSupplier offered) {
        Optional<Node> shown(boolean given) {
            return !offered.getAsBoolean() ? Optional.empty() : given ? small : Optional.of(usual);
        }

        void show(boolean given) {
            Optional<Node> shown = shown(given);
            show(usual, shown);
            small.ifPresent(node -> show(node, shown));
        }

        private static void show(Node node, Optional<Node> shown) {
            node.setManaged(shown.filter(node::equals).isPresent());
            node.setVisible(node.isManaged());
        }
    }

    private final List<Step> steps = new ArrayList<>();

    /// One that goes.
    void add(Node usual) {
        steps.add(new Step(usual, Optional.empty(), () -> true));
    }

    /// One for which another stands in.
    ///
    /// @param offered whether there is anything to show
    void add(Node usual, Node small, BooleanSupplier offered) {
        steps.add(new Step(usual, Optional.of(small), offered));
    }

    /// Shows what has room, with a gap beside each.
    void share(double room, double gap) {
        int given = 0;
        while (given < steps.size() && width(given, gap) > room) {
            given++;
        }
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).show(i < given);
        }
    }

    private double width(int given, double gap) {
        double width = 0;
        for (int i = 0; i < steps.size(); i++) {
            Optional<Node> shown = steps.get(i).shown(i < given);
            width += shown.map(node -> Math.ceil(node.prefWidth(-1)) + gap).orElse(0.0);
        }
        return width;
    }
}
