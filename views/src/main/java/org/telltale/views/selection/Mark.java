package org.telltale.views.selection;

import org.telltale.model.tag.Category;

/// A tag or suggestion as it is drawn at a field.
///
/// @param code three letters, such as `LOC`
/// @param family which of the five hues it takes
/// @param label what a tooltip and a screen reader say, such as `location, precise`
public record Mark(String code, Category.Family family, Look look, String label) {}
