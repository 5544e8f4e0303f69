package org.telltale.views.timeline;

import org.telltale.model.tag.Category.Family;

/// A group of tag categories as the legend names it.
///
/// @param code three letters, such as `IDN`
/// @param letter what a cell shows
/// @param count exchanges of the study that hold it: the rarest one colours a cell
public record Mark(String code, String letter, String label, Family family, int count) {}
