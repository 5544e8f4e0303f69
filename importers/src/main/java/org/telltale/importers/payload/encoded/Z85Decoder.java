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

/// [Z85](https://rfc.zeromq.org/spec/32/): five letters for four bytes. Much text without spaces looks the same, so
/// something readable must be inside.
public final class Z85Decoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("z85", 1);
    private static final String LETTERS =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";
    private static final int SHORTEST = 25;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = Wrapped.takesLetters(hint) && head.size() >= SHORTEST;
        return place && (head.size() % 5 == 0 || head.size() >= 4096) && isText(new Ascii(head))
                ? Fit.POSSIBLE
                : Fit.NONE;
    }

    private static boolean isText(Ascii text) {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i) < 0 || LETTERS.indexOf(text.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        boolean fits = text.size() % 5 == 0 && isText(text);
        return Wrapped.result("z85", bytes, fits ? plain(text) : Optional.empty(), context);
    }

    private static Optional<Bytes> plain(Ascii text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.size());
        for (int i = 0; i < text.size(); i += 5) {
            long group = 0;
            for (int k = 0; k < 5; k++) {
                group = group * 85 + LETTERS.indexOf(text.at(i + k));
            }
            if (group > 0xffffffffL) {
                return Optional.empty();
            }
            Base85Decoder.write(out, group, 4);
        }
        return Optional.of(Bytes.of(out.toByteArray()));
    }
}
