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

/// Ascii85 between `<~` and `~>`, and without these marks where it is asked for.
public final class Base85Decoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("ascii85", 1);
    private static final int DIGITS = 5;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return Wrapped.takesLetters(hint) && new Ascii(head).startsWith("<~", 0) ? Fit.LIKELY : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        boolean marked = text.startsWith("<~", 0);
        int end = text.find("~>", 0);
        boolean fits = marked ? end > 0 : context.isForced();
        Optional<Bytes> plain = fits ? plain(text, marked ? 2 : 0, end < 0 ? text.size() : end) : Optional.empty();
        return Wrapped.result("ascii85", bytes, plain, context);
    }

    private static Optional<Bytes> plain(Ascii text, int from, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.size());
        long group = 0;
        int count = 0;
        for (int i = from; i < end; i++) {
            int c = text.at(i);
            if (c == 'z' && count == 0) {
                out.writeBytes(new byte[4]);
            } else if (c >= '!' && c <= 'u') {
                group = group * 85 + c - '!';
                count++;
            } else if (!Ascii.isSpace(c)) {
                return Optional.empty();
            }
            if (count == DIGITS) {
                write(out, group, 4);
                group = 0;
                count = 0;
            }
        }
        for (int i = count; i > 0 && i < DIGITS; i++) {
            group = group * 85 + 84;
        }
        if (count == 1) {
            return Optional.empty();
        }
        write(out, group, Math.max(0, count - 1));
        return Optional.of(Bytes.of(out.toByteArray()));
    }

    static void write(ByteArrayOutputStream out, long group, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (group >> 24 - 8 * i));
        }
    }
}
