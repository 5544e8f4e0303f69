package org.telltale.views.values;

import java.util.List;
import org.telltale.model.tag.Category;

/// A value, and where it recurs among the rows shown.
///
/// @param value trimmed text
/// @param seenAs how it is encoded, with requests once they are counted: `number 678 · text 100`
/// @param tags categories of tags that cover it somewhere
public record Line(String value, String seenAs, int endpoints, int sessions, int requests, List<Category> tags) {
    public Line {
        tags = List.copyOf(tags);
    }
}
