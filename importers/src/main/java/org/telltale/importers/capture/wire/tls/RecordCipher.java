package org.telltale.importers.capture.wire.tls;

import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;

/// Opens the records of one direction in their order.
interface RecordCipher {
    /// A record's content in clear.
    record Plain(int type, Slice content) {}

    /// Empty where the record does not open: other keys, or damage.
    Optional<Plain> open(int type, int version, Slice fragment);

    /// A record was lost.
    void skip();

    LostRecords lost();

    /// How much longer a record is than its content, at least.
    int overhead();
}
