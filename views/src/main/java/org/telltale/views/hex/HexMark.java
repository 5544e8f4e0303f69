package org.telltale.views.hex;

import org.telltale.model.bytes.Span;
import org.telltale.model.tag.Category;
import org.telltale.views.selection.Look;

/// Bytes that are drawn in the hue of a family.
public record HexMark(Span span, Category.Family family, Look look) {}
