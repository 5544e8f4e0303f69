package org.telltale.views.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.telltale.views.words.Words;

/// The fields of the rows shown, with the columns that go with them.
///
/// @param lines structures and the fields of payloads, each with what is below it
/// @param recorded sessions recorded at each level
/// @param apart what the factor cannot be told apart from, or empty
public record Surveyed(List<Line> lines, List<String> levels, List<Integer> recorded, String apart) {
    private static final Words WORDS = Words.of(Surveyed.class);

    public static final Surveyed NOTHING = new Surveyed(List.of(), List.of(), List.of(), "");

    public Surveyed {
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        recorded = List.copyOf(recorded);
    }

    /// @param onlyOpen whether what was judged is left out
    static Surveyed of(List<Line> lines, boolean onlyOpen, Levels levels, String apart) {
        List<Integer> recorded = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            recorded.add(levels.recorded(i));
        }
        return new Surveyed(onlyOpen ? open(lines) : lines, levels.names(), recorded, apart);
    }

    private static List<Line> open(List<Line> lines) {
        List<Line> left = new ArrayList<>();
        for (Line line : lines) {
            Line pruned = line.holding(open(line.inside()));
            boolean stays = line.isStructure() ? !pruned.inside().isEmpty() : line.isOpen();
            if (stays) {
                left.add(pruned);
            }
        }
        return left;
    }

    /// Fields that stand in payloads themselves; those of a structure count once, wherever it stands.
    public int fields() {
        return (int) top().count();
    }

    /// Fields inside the values of others.
    public int nested() {
        return (int) lines.stream()
                        .flatMap(Line::all)
                        .filter(line -> !line.isStructure())
                        .count()
                - fields();
    }

    /// Fields nobody judged; what is inside a judged value is judged with it.
    public int unjudged() {
        return (int) top().filter(Line::isOpen).count();
    }

    /// Whether any field has a name.
    boolean isNamed() {
        return lines.stream().flatMap(Line::all).anyMatch(line -> !line.name().isEmpty());
    }

    private Stream<Line> top() {
        return lines.stream().flatMap(line -> line.isStructure() ? line.inside().stream() : Stream.of(line));
    }

    /// As in `867 fields, 234 of them change; 1,219 more inside them`.
    String says() {
        if (lines.isEmpty()) {
            return "";
        }
        long change = top().filter(line -> line.values() > 1).count();
        return nested() == 0
                ? WORDS.say("counts", fields(), change)
                : WORDS.say("counts.nested", fields(), change, nested());
    }
}
