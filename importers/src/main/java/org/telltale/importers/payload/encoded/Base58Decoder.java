package org.telltale.importers.payload.encoded;

import java.math.BigInteger;
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

/// Base58 in [Bitcoin's alphabet](https://datatracker.ietf.org/doc/html/draft-msporny-base58-03), up to 1024 letters.
/// Identifiers look the same, so something readable must be inside.
public final class Base58Decoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("base58", 1);
    private static final String LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(LETTERS.length());
    private static final int SHORTEST = 20;
    private static final int LONGEST = 1024;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = Wrapped.takesLetters(hint) && head.size() >= SHORTEST && head.size() <= LONGEST;
        return place && isText(new Ascii(head)) ? Fit.POSSIBLE : Fit.NONE;
    }

    private static boolean isText(Ascii text) {
        for (int i = 0; i < text.size(); i++) {
            if (LETTERS.indexOf(text.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        Optional<Bytes> plain = text.size() <= LONGEST && isText(text) ? Optional.of(plain(text)) : Optional.empty();
        return Wrapped.result("base58", bytes, plain, context);
    }

    private static Bytes plain(Ascii text) {
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < text.size(); i++) {
            number = number.multiply(BASE).add(BigInteger.valueOf(LETTERS.indexOf(text.at(i))));
            zeros += zeros == i && text.at(i) == '1' ? 1 : 0;
        }
        byte[] magnitude = number.toByteArray();
        int skip = magnitude[0] == 0 ? 1 : 0;
        byte[] out = new byte[zeros + magnitude.length - skip];
        System.arraycopy(magnitude, skip, out, zeros, magnitude.length - skip);
        return Bytes.of(number.signum() == 0 ? Arrays.copyOf(out, zeros) : out);
    }
}
