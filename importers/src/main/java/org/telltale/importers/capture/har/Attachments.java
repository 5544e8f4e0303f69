package org.telltale.importers.capture.har;

import java.util.Optional;
import org.telltale.model.bytes.Bytes;

/// The files beside a HAR in which bodies stand, by the names that the HAR gives them.
interface Attachments {
    boolean has(String name);

    /// The content of a file; empty where there is none of this name, or none that can be read.
    Optional<Bytes> read(String name);

    /// A HAR that stands alone.
    Attachments NONE = new Attachments() {
        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public Optional<Bytes> read(String name) {
            return Optional.empty();
        }
    };
}
