package org.telltale.importers.capture.mitmproxy;

import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.job.JobContext;

/// Finds where a flow begins.
final class NextFlow {
    private static final int CHUNK = 1 << 16;
    private static final int MOST_TRIED = 1 << 16;

    private final Bytes file;
    private final JobContext job;
    private int tried;

    NextFlow(Bytes file, JobContext job) {
        this.file = file;
        this.job = job;
    }

    /// The flow that begins at an offset and is whole.
    static Optional<Value> flowAt(Bytes file, long at) {
        return Value.at(file, at, file.size())
                .filter(Value::isDictionary)
                .filter(value -> FlowEntry.of(value).isFlow());
    }

    /// Whether what stands at an offset claims more bytes than are left.
    static boolean isCut(Bytes file, long at) {
        long digits = at;
        while (digits < file.size() && digits - at < 12 && file.at(digits) >= '0' && file.at(digits) <= '9') {
            digits++;
        }
        boolean counted = digits > at && (digits == file.size() || file.at(digits) == ':');
        return counted && Value.at(file, at, file.size()).isEmpty();
    }

    /// The offset of the next flow at or behind one, or the end of the file; a file full of what looks like flows and
    /// is none is not searched to its end.
    long find(long from) {
        byte[] chunk = new byte[CHUNK];
        boolean digits = from > 0 && isDigit(file.at(from - 1));
        for (long start = from; start < file.size(); start += CHUNK) {
            job.check();
            int length = (int) Math.min(CHUNK, file.size() - start);
            file.read(start, chunk, 0, length);
            for (int i = 0; i < length && tried < MOST_TRIED; i++) {
                boolean digit = isDigit(chunk[i]);
                if (digit && !digits && flowMayBegin(start + i)) {
                    return start + i;
                }
                digits = digit;
            }
        }
        return file.size();
    }

    private boolean flowMayBegin(long at) {
        Optional<Value> value = Value.at(file, at, file.size()).filter(Value::isDictionary);
        if (value.isEmpty()
                || Value.at(
                                file,
                                value.get().content().offset(),
                                value.get().content().end())
                        .isEmpty()) {
            return false;
        }
        tried++;
        return FlowEntry.of(value.get()).isFlow();
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
