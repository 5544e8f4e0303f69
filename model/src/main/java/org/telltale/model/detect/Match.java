package org.telltale.model.detect;

import org.telltale.model.bytes.Span;
import org.telltale.model.field.Trail;

/// A value found in a body.
///
/// @param value which of the values looked for, from 0
/// @param trail the field that holds it
/// @param span its bytes in the field's layer
public record Match(int value, Encoding encoding, Trail trail, Span span) {}
