package org.telltale.views.hex;

/// One way to read chosen bytes, such as `float32 LE` and `-122.08406829833984`.
public record Interpretation(String name, String text) {}
