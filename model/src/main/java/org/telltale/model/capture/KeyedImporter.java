package org.telltale.model.capture;

import java.util.List;
import org.telltale.model.bytes.Bytes;

/// A format of lines or rows whose keys have no fixed meaning: an analyst may say it by a [KeyMapping].
public interface KeyedImporter extends SessionImporter {
    /// Looks at the first records of a file.
    Look look(Bytes bytes);

    /// What the first records hold.
    ///
    /// @param keys as a mapping names them, in the order in which they first stand; none where the file is of another
    ///     format
    /// @param guess what is read without a mapping, with encoding and unit said
    record Look(List<String> keys, KeyMapping guess) {
        public Look {
            keys = List.copyOf(keys);
        }
    }
}
