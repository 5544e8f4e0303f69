package org.telltale.model.schema.source;

import org.telltale.model.bytes.Bytes;

/// A file that declares messages.
///
/// @param name as imports and problems call it
public record SchemaFile(String name, Bytes bytes) {}
