package org.telltale.importers.payload.encoded;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Base32, [RFC 4648](https://www.rfc-editor.org/rfc/rfc4648#section-6), in capitals, with or without padding. Names in
/// capitals look the same, so something readable must be inside.
public final class Base32Decoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("base32", 1);
    private static final int SHORTEST = 16;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = Wrapped.takesLetters(hint) && head.size() >= SHORTEST;
        if (!place || plain(new Ascii(head), false).isEmpty()) {
            return Fit.NONE;
        }
        // nothing else is padded to eights
        boolean padded = head.size() % 8 == 0 && head.at(head.size() - 3) == '=';
        return padded ? Fit.LIKELY : Fit.POSSIBLE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return Wrapped.result("base32", bytes, plain(new Ascii(bytes), context.isForced()), context);
    }

    private static Optional<Bytes> plain(Ascii text, boolean lower) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.size() * 5 / 8);
        long bits = 0;
        int held = 0;
        int letters = 0;
        boolean padding = false;
        for (int i = 0; i < text.size(); i++) {
            int value = value(text.at(i), lower);
            if (value < 0 && text.at(i) != '=' && text.at(i) != '\r' && text.at(i) != '\n' || value >= 0 && padding) {
                return Optional.empty();
            }
            padding |= text.at(i) == '=';
            if (value >= 0) {
                letters++;
                bits = bits << 5 | value;
                held += 5;
                if (held >= 8) {
                    held -= 8;
                    out.write((int) (bits >> held));
                }
            }
        }
        boolean length = switch (letters % 8) {
            case 0, 2, 4, 5, 7 -> true;
            default -> false;
        };
        boolean zeros = (bits & (1L << held) - 1) == 0;
        return length && zeros ? Optional.of(Bytes.of(out.toByteArray())) : Optional.empty();
    }

    private static int value(int c, boolean lower) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (lower && c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
    }
}
