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

/// Quoted-printable, [RFC 2045](https://www.rfc-editor.org/rfc/rfc2045#section-6.7). Undeclared text is taken where a
/// long line ends with a soft break, or with any soft break or an escaped `=` where a structure is inside.
public final class QuotedPrintableDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("quoted-printable", 1);
    private static final int LONG_LINE = 60;
    private static final int LONGEST_LINE = 77;
    private static final String DECLARED = "application/x-quoted-printable";

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        if (hint.mediaType().equals(DECLARED)) {
            return Fit.CERTAIN;
        }
        return Wrapped.takesLetters(hint) ? fit(new Ascii(head)) : Fit.NONE;
    }

    private static Fit fit(Ascii text) {
        boolean soft = false;
        boolean broken = false;
        boolean sign = false;
        for (int i = text.find('=', 0, text.size()); i < text.size() - 2; i = text.find('=', i + 1, text.size())) {
            boolean ends = isLineEnd(text, i + 1);
            if (!ends && (Ascii.hex(text.at(i + 1)) < 0 || Ascii.hex(text.at(i + 2)) < 0)) {
                return Fit.NONE;
            }
            soft |= ends;
            sign |= text.startsWith("3D", i + 1);
            int length = ends ? i - lineStart(text, i) : 0;
            broken |= length >= LONG_LINE && length < LONGEST_LINE;
        }
        boolean plain = (soft || sign) && isPlain(text);
        return !plain ? Fit.NONE : broken ? Fit.LIKELY : Fit.POSSIBLE;
    }

    private static boolean isPlain(Ascii text) {
        for (int i = 0; i < text.size(); i++) {
            int c = text.at(i);
            if (c > 0x7e || c < ' ' && !Ascii.isSpace(c)) {
                return false;
            }
        }
        return true;
    }

    private static int lineStart(Ascii text, int from) {
        int at = from;
        while (at > 0 && from - at < LONGEST_LINE && text.at(at - 1) != '\n') {
            at--;
        }
        return at;
    }

    private static boolean isLineEnd(Ascii text, int at) {
        return text.at(at) == '\n' || text.startsWith("\r\n", at);
    }

    @Override
    public boolean wantsStructure(Bytes wrapped) {
        return true;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        boolean given = context.isForced() || context.hint().mediaType().equals(DECLARED);
        Ascii text = new Ascii(bytes);
        return given || fit(text) != Fit.NONE
                ? Wrapped.result("quoted-printable", bytes, Optional.of(plain(text)), context)
                : new DecodeResult.NotMine("no escapes");
    }

    /// Odd escapes stay as they are.
    private static Bytes plain(Ascii text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.size());
        int at = 0;
        while (at < text.size()) {
            int c = text.at(at);
            int high = c == '=' ? Ascii.hex(text.at(at + 1)) : -1;
            int low = high < 0 ? -1 : Ascii.hex(text.at(at + 2));
            if (low >= 0) {
                out.write(high << 4 | low);
                at += 3;
            } else if (c == '=' && isLineEnd(text, at + 1)) {
                at += text.at(at + 1) == '\r' ? 3 : 2;
            } else {
                out.write(c);
                at++;
            }
        }
        return Bytes.of(out.toByteArray());
    }
}
