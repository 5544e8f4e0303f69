package org.telltale.importers.capture.text;

import java.util.OptionalInt;
import org.telltale.model.bytes.Bytes;

/// Bytes read from a text form.
///
/// @param bytes those before the fault, or all
/// @param fault index of the first character of the text that does not fit, if one does not
public record ReadText(Bytes bytes, OptionalInt fault) {}
