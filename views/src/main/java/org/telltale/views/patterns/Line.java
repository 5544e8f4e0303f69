package org.telltale.views.patterns;

import java.util.List;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.TagScope;

/// A line of the Fields tab.
///
/// @param indent 0 for structures and fields of one endpoint, 1 for members of a structure
/// @param scope by which its first place is found
/// @param in requests that hold it, in words
/// @param values different values, or 0 for a structure
/// @param levels sessions with it by level of the chosen factor
/// @param tags categories of tags that cover it
public record Line(
        int indent,
        boolean isStructure,
        String field,
        String name,
        TagScope scope,
        String readAs,
        String in,
        int values,
        int sessions,
        List<Integer> levels,
        String example,
        List<Category> tags) {
    public Line {
        levels = List.copyOf(levels);
        tags = List.copyOf(tags);
    }

    public boolean isJudged() {
        return !tags.isEmpty();
    }
}
