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

/// Pairs of hexadecimal digits, with or without line ends, and the profiles that ImageMagick and others lay into texts of
/// PNG (a line with a name, one with the length, lines of digits). Hashes, identifiers and times look the same, so something
/// readable must be inside.
public final class HexDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("hex", 2);
    private static final int SHORTEST = 24;
    private static final int LONG_NUMBER = 48;
    private static final int LONGEST_NAME = 24;
    private static final int EXIF = 6;

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
        if (profile(text) > 0) {
            return Fit.LIKELY;
        }
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
        Ascii text = new Ascii(bytes);
        int profile = profile(text);
        if (profile == 0) {
            return Wrapped.result("hex", bytes, bytesOf(text), context);
        }
        Optional<Bytes> inner = bytesOf(new Ascii(bytes.slice(profile, bytes.size() - profile)));
        Ascii content = new Ascii(inner.orElse(Bytes.EMPTY));
        if (content.startsWith("Exif\0\0", 0)) {
            return Wrapped.result(
                    "hex", bytes, inner.map(in -> in.slice(EXIF, in.size() - EXIF)), "image/tiff", context);
        }
        boolean iptc = content.startsWith("8BIM", 0) || content.startsWith("\u001c", 0);
        return Wrapped.result("hex", bytes, inner, iptc ? "application/x-iptc" : "", context);
    }

    /// Where the digits of a profile begin; 0 where none is there.
    private static int profile(Ascii text) {
        int line = text.at(0) == '\n' ? text.find('\n', 1, Math.min(text.size(), LONGEST_NAME)) : -1;
        if (line < 2) {
            return 0;
        }
        for (int i = 1; i < line; i++) {
            if (!Ascii.isLetter(text.at(i)) && !Ascii.isDigit(text.at(i)) && text.at(i) != ' ') {
                return 0;
            }
        }
        int from = text.skipSpace(line + 1);
        int end = from;
        while (Ascii.isDigit(text.at(end))) {
            end++;
        }
        return from > line && end > from && end - from < 10 && text.at(end) == '\n' && Ascii.hex(text.at(end + 1)) >= 0
                ? end + 1
                : 0;
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
