package org.telltale.importers.capture.wire.websocket;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.telltale.model.bytes.Bytes;

/// Opens the messages of one direction that permessage-deflate has packed (RFC 7692); each up to 32 MiB.
final class Inflated {
    private static final int MOST = 32 << 20;
    private static final byte[] TAIL = {0, 0, -1, -1};

    private final boolean fresh;
    private final Inflater inflater = new Inflater(true);
    private boolean broken;

    /// @param fresh whether each message begins anew
    Inflated(boolean fresh) {
        this.fresh = fresh;
    }

    /// The opened message; empty where it, or one before it that it builds on, is damaged or too long.
    Optional<Bytes> open(Bytes packed) {
        if (broken) {
            return Optional.empty();
        }
        if (fresh) {
            inflater.reset();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            boolean whole = inflate(packed.toArray(), out) && inflate(TAIL, out);
            broken = !whole && !fresh;
            return whole ? Optional.of(Bytes.of(out.toByteArray())) : Optional.empty();
        } catch (DataFormatException _) {
            broken = !fresh;
            return Optional.empty();
        }
    }

    /// A message, or a part of one, is missing.
    void lose() {
        broken = !fresh;
    }

    private boolean inflate(byte[] input, ByteArrayOutputStream out) throws DataFormatException {
        byte[] chunk = new byte[8192];
        inflater.setInput(input);
        while (!inflater.finished()) {
            int count = inflater.inflate(chunk);
            out.write(chunk, 0, count);
            if (out.size() > MOST || inflater.needsDictionary()) {
                return false;
            }
            if (count == 0 && inflater.needsInput()) {
                return true;
            }
        }
        inflater.reset();
        return true;
    }

    void end() {
        inflater.end();
        broken = true;
    }
}
