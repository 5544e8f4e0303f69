package org.telltale.views.selection;

import org.telltale.model.bytes.Span;
import org.telltale.model.tag.Category;

/// Bytes of a layer that are drawn in the hue of a family.
public record ByteMark(Span span, Category.Family family, Look look) {}
