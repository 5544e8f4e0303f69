package org.telltale.importers.payload.encoded;

import java.util.Arrays;
import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Pairs of hexadecimal digits, with or without line ends. Hashes, identifiers and times look the same, so something
/// readable must be inside.
public final class HexDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("hex", 1);
    private static final int SHORTEST = 24;
    private static final int LONG_NUMBER = 48;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        if (hint.mediaType().equals("application/x-hex")) {
            return Fit.CERTAIN;
        }
        if (!Wrapped.takesLetters(hint) || head.size() < SHORTEST) {
            return Fit.NONE;
        }
        Ascii text = new Ascii(head);
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < text.size(); i++) {
            int c = text.at(i);
            if (Ascii.hex(c) < 0 && c != '\r' && c != '\n') {
                return Fit.NONE;
            }
            letters += Ascii.isLetter(c) ? 1 : 0;
            digits += Ascii.isDigit(c) ? 1 : 0;
        }
        boolean whole = (letters + digits) % 2 == 0 || head.size() >= 4096;
        return whole && digits > 0 && (letters > 0 || digits >= LONG_NUMBER) ? Fit.POSSIBLE : Fit.NONE;
    }

    /// A number is one also where its pairs of digits happen to be letters.
    @Override
    public boolean wantsStructure(Bytes wrapped) {
        Ascii text = new Ascii(wrapped);
        for (int i = 0; i < text.size(); i++) {
            if (Ascii.isLetter(text.at(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return Wrapped.result("hex", bytes, bytesOf(new Ascii(bytes)), context);
    }

    private static Optional<Bytes> bytesOf(Ascii text) {
        byte[] out = new byte[text.size() / 2];
        int count = 0;
        int high = -1;
        for (int i = 0; i < text.size(); i++) {
            int digit = Ascii.hex(text.at(i));
            if (digit < 0 && !Ascii.isSpace(text.at(i))) {
                return Optional.empty();
            }
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                out[count++] = (byte) (high << 4 | digit);
                high = -1;
            }
        }
        return high < 0 ? Optional.of(Bytes.of(Arrays.copyOf(out, count))) : Optional.empty();
    }
}
