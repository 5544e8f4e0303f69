package org.telltale.importers.payload.encoded;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldValue;
import org.telltale.model.probe.Fit;

/// [UTF-7](https://www.rfc-editor.org/rfc/rfc2152), where it is declared or asked for.
public final class Utf7Decoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("utf-7", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return hint.mediaType().contains("charset=utf-7") ? Fit.CERTAIN : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return Wrapped.result("utf-7", bytes, plain(new FieldValue.Utf8(bytes).text()), context);
    }

    private static Optional<Bytes> plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '+') {
                out.append(c);
                continue;
            }
            int end = at;
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                out.append('+');
            } else {
                try {
                    byte[] units = Base64.getDecoder().decode(text.substring(at, end));
                    out.append(new String(units, 0, units.length & ~1, StandardCharsets.UTF_16BE));
                } catch (IllegalArgumentException _) {
                    return Optional.empty();
                }
            }
            at = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
        }
        return Optional.of(Bytes.utf8(out.toString()));
    }

    private static boolean isBase64(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/');
    }
}
