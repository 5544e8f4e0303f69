package org.telltale.model.field;

/// One way to read a node's bytes.
///
/// @param id kebab-case, as it stands in edits: `number`, `signed`, `float`, `milliseconds`, `text`, …
/// @param value what the bytes are when read so
/// @param why what speaks for it
public record Reading(String id, String value, String why) {}
