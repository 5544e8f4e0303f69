package org.telltale.model.capture;

import java.util.Optional;
import org.telltale.model.bytes.Bytes;

/// What an analyst said about a file before it is read.
///
/// @param mapping the content of a mapping file that names the keys of a JSON Lines dump
/// @param keys the content of a key log (NSS format) that opens the TLS connections of a packet capture
public record ImportOptions(Optional<Bytes> mapping, Optional<Bytes> keys) {
    public static final ImportOptions NONE = new ImportOptions(Optional.empty());

    public ImportOptions(Optional<Bytes> mapping) {
        this(mapping, Optional.empty());
    }
}
