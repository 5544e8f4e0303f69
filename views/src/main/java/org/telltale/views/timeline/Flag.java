package org.telltale.views.timeline;

/// A mark that an analyst set at an exchange, shown on the axis and on its lane.
///
/// @param row of the exchange table
/// @param text what happened there, and the conditions that hold from there on
public record Flag(int row, String text) {}
