package org.telltale.views.patterns;

import java.util.List;
import java.util.stream.Stream;
import org.telltale.model.session.Side;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.TagScope;

/// A line of the Fields tab: a structure with its fields below it, or a field with what stands inside its value.
///
/// @param depth 0 for structures and fields of one endpoint
/// @param id the same in every survey of a study
/// @param scope by which its first place is found
/// @param in requests that hold it, in words
/// @param values different values; 0 for a structure
/// @param levels sessions with it by level of the chosen factor
/// @param differs which sibling tells unlike values of it apart, in words; empty where none does
/// @param tags categories of tags that cover it
public record Line(
        int depth,
        boolean isStructure,
        String id,
        String field,
        String name,
        TagScope scope,
        Side side,
        String readAs,
        String in,
        int values,
        int sessions,
        List<Integer> levels,
        String example,
        String differs,
        List<Category> tags,
        List<Line> inside) {
    public Line {
        levels = List.copyOf(levels);
        tags = List.copyOf(tags);
        inside = List.copyOf(inside);
    }

    public boolean isJudged() {
        return !tags.isEmpty();
    }

    /// Whether nobody judged it yet; a structure is judged by its fields.
    public boolean isOpen() {
        return !isStructure && !isJudged();
    }

    /// This line and all below it, top down.
    Stream<Line> all() {
        return Stream.concat(Stream.of(this), inside.stream().flatMap(Line::all));
    }

    Line holding(List<Line> lines) {
        return new Line(
                depth,
                isStructure,
                id,
                field,
                name,
                scope,
                side,
                readAs,
                in,
                values,
                sessions,
                levels,
                example,
                differs,
                tags,
                lines);
    }
}
