package org.telltale.views.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import org.telltale.views.text.MonoFont;
import org.telltale.views.text.Visible;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The columns of the table of fields.
final class PatternColumns {
    private static final Words WORDS = Words.of(PatternColumns.class);

    private static final int EXAMPLE = 160;

    private final PatternsViewModel model;
    private final List<TableColumn<Line, String>> all = new ArrayList<>();
    private final TableColumn<Line, String> example;
    private final TableColumn<Line, String> tag;

    PatternColumns(PatternsViewModel model, Surveyed shown) {
        this.model = model;
        add(WORDS.say("field"), 212, this::field);
        if (shown.isNamed()) {
            add(WORDS.say("name"), 84, Line::name);
        }
        add(WORDS.say("read.as"), 66, line -> line.readAs().replace("varint", "number"))
                .getStyleClass()
                .add("dim");
        number(WORDS.say("in"), 124, Line::in);
        number(WORDS.say("values"), 56, line -> line.isStructure() ? "–" : number(line.values()));
        number(WORDS.say("sessions"), 70, this::sessions);
        for (int i = 0; i < shown.levels().size() && shown.levels().size() > 1; i++) {
            int level = i;
            int of = shown.recorded().get(i);
            String title = shown.levels().get(i) + " (" + of + ")";
            number(title, 0, line -> level(line, level, of));
        }
        example = add(WORDS.say("example"), 160, line -> MonoFont.drawn(Visible.cut(line.example(), EXAMPLE)));
        example.getStyleClass().add("code");
        tag = add(WORDS.say("tag"), 78, Line::differs);
        tag.setCellFactory(_ -> new LineTags());
        add("✓", 26, line -> line.isJudged() && !line.isStructure() ? "✓" : "");
    }

    List<TableColumn<Line, String>> all() {
        return all;
    }

    /// The column that takes the width that the others leave.
    TableColumn<Line, String> wide() {
        return example;
    }

    TableColumn<Line, String> tag() {
        return tag;
    }

    private String field(Line line) {
        String mark = line.inside().isEmpty() ? "" : model.isOpen(line) ? "▾ " : "▸ ";
        String more = !line.isStructure() && !line.inside().isEmpty()
                ? "   +" + (line.all().count() - 1)
                : "";
        return "    ".repeat(line.depth()) + mark + line.field() + more;
    }

    /// A structure says how many sessions of all that were recorded at the level.
    private static String level(Line line, int level, int recorded) {
        if (level >= line.levels().size()) {
            return "";
        }
        String count = number(line.levels().get(level));
        return line.isStructure() ? WORDS.say("of", count, recorded) : count;
    }

    private String sessions(Line line) {
        int all = model.surveyedProperty().get().recorded().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return line.isStructure() ? WORDS.say("of", number(line.sessions()), all) : number(line.sessions());
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// What a head takes; ideographs are about twice as wide as letters.
    private static double needed(String title) {
        long wide = title.codePoints().filter(Character::isIdeographic).count();
        return 18 + 6.4 * (title.length() + wide);
    }

    private void number(String title, double width, Function<Line, String> text) {
        add(title, Math.max(width, needed(title)), text).getStyleClass().add("number");
    }

    private TableColumn<Line, String> add(String title, double width, Function<Line, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        all.add(column);
        return column;
    }
}
