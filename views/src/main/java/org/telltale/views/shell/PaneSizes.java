package org.telltale.views.shell;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.telltale.views.theme.Lettering;

/// How the window's room is shared among the panes: as usual, in one of three proportions, or as somebody dragged it, which
/// is remembered in the study's folder.
final class PaneSizes {
    /// How the height is shared.
    enum Proportion {
        USUAL,
        SURVEY,
        READ,
        OVERVIEW
    }

    /// Pixels of the side bar's width, and of the heights of timeline and list.
    private record Dragged(double side, double timeline, double list) {}

    private static final double SIDE = 268;
    private static final double SIDE_SMALL = 232;
    private static final double SIDE_SHARE = 0.14;

    /// Heights are whole lanes and whole rows below a head, so that none is cut.
    private static final double LANES_HEAD = 44;

    private static final double LANE = 14;
    private static final double LIST_HEAD = 52;
    private static final double ROW = 23;

    /// In windows narrower than this there is less of everything.
    private static final double SMALL_WIDTH = 1360;

    /// In windows narrower than this the side bar would leave too little for lists and messages.
    private static final double FOLDING_WIDTH = 930;

    private static final double LEAST = 60;

    private final SplitPane across;
    private final SplitPane down;
    private final Region side;
    private final WindowFile file;
    private Proportion proportion = Proportion.USUAL;
    private Optional<Dragged> dragged = Optional.empty();

    /// @param file where sizes are remembered
    PaneSizes(SplitPane across, SplitPane down, Region side, WindowFile file) {
        this.across = across;
        this.down = down;
        this.side = side;
        this.file = file;
        across.widthProperty().addListener(_ -> apply());
        down.heightProperty().addListener(_ -> apply());
        for (SplitPane split : new SplitPane[] {across, down}) {
            split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        }
    }

    /// Takes the sizes that are remembered, where nobody dragged meanwhile.
    void restore(Map<String, String> words) {
        if (dragged.isEmpty()) {
            dragged = read(words);
            apply();
        }
    }

    /// Shares the height in another way; the same one again goes back to the usual.
    void arrange(Proportion wanted) {
        proportion = wanted == proportion ? Proportion.USUAL : wanted;
        apply();
    }

    /// Sets all dividers where they belong.
    void apply() {
        if (across.getItems().contains(side)) {
            double width = across.getWidth();
            double usual = grown(isSmall() ? SIDE_SMALL : SIDE, width * 0.28);
            new Sizes(across).set(dragged.map(Dragged::side).orElse(Math.max(usual, width * SIDE_SHARE)));
        }
        if (down.getItems().size() < 3) {
            return;
        }
        double height = down.getHeight();
        double lanes = lanes(height);
        switch (proportion) {
            case USUAL -> usual(lanes, list(height));
            case SURVEY -> new Sizes(down).set(height * 0.4, height * 0.6);
            case READ -> new Sizes(down).set(Math.min(lanes, height * 0.15), height * 0.2);
            case OVERVIEW -> new Sizes(down).set(height * 0.6, height * 0.2);
        }
    }

    /// Whether letters are so large for the window that the side bar is in the way of all else.
    boolean isFolding() {
        return across.getWidth() > 0 && across.getWidth() < Lettering.px(FOLDING_WIDTH);
    }

    private boolean isSmall() {
        return across.getWidth() < Lettering.px(SMALL_WIDTH);
    }

    /// Two lanes or more, and a fifth of the height.
    private double lanes(double height) {
        return whole(height * (isSmall() ? 0.18 : 0.209), LANES_HEAD, LANE, 2);
    }

    /// Four rows or more, and two sevenths of the height.
    private double list(double height) {
        return whole(height * (isSmall() ? 0.266 : 0.29), LIST_HEAD, ROW, 4);
    }

    private static double whole(double height, double head, double line, int least) {
        double lines = Math.rint((height - Lettering.px(head)) / Lettering.px(line));
        return Lettering.px(head) + Lettering.px(line) * Math.max(least, lines);
    }

    /// A size for large letters, as long as the other panes keep room beside it.
    private static double grown(double usual, double most) {
        return Math.max(usual, Math.min(Lettering.px(usual), most));
    }

    private void usual(double timeline, double list) {
        double top = dragged.map(Dragged::timeline).orElse(timeline);
        double middle = dragged.map(Dragged::list).orElse(list);
        double room = Math.max(0, down.getHeight() - LEAST);
        double squeeze = Math.min(1, room / Math.max(1, top + middle));
        new Sizes(down).set(top * squeeze, middle * squeeze);
    }

    private void released(MouseEvent event) {
        if (!isDivider(event)
                || down.getItems().size() < 3
                || !across.getItems().contains(side)) {
            return;
        }
        proportion = Proportion.USUAL;
        Dragged now = new Dragged(side.getWidth(), height(0), height(1));
        dragged = Optional.of(now);
        file.remember(words(now));
    }

    private double height(int pane) {
        return ((Region) down.getItems().get(pane)).getHeight();
    }

    private static boolean isDivider(MouseEvent event) {
        Node at = event.getTarget() instanceof Node node ? node : null;
        while (at != null && !at.getStyleClass().contains("split-pane-divider")) {
            at = at.getParent();
        }
        return at != null;
    }

    private static Optional<Dragged> read(Map<String, String> words) {
        double side = pixels(words, "side");
        double timeline = pixels(words, "timeline");
        double list = pixels(words, "list");
        boolean sound = side >= 0 && timeline >= 0 && list >= 0;
        return sound ? Optional.of(new Dragged(side, timeline, list)) : Optional.empty();
    }

    private static double pixels(Map<String, String> words, String key) {
        String number = words.getOrDefault(key, "");
        return number.matches("\\d{1,5}") ? Double.parseDouble(number) : -1;
    }

    private static Map<String, String> words(Dragged sizes) {
        return Map.of(
                "side", String.valueOf(Math.round(sizes.side)),
                "timeline", String.valueOf(Math.round(sizes.timeline)),
                "list", String.valueOf(Math.round(sizes.list)));
    }
}
