package org.telltale.model.capture;

import java.util.Optional;
import org.telltale.model.bytes.Bytes;

/// What an analyst said about a file before it is read.
///
/// @param mapping the content of a mapping file that names the keys of a JSON Lines dump
public record ImportOptions(Optional<Bytes> mapping) {
    public static final ImportOptions NONE = new ImportOptions(Optional.empty());
}
