package org.telltale.importers.payload.prototext;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// The [text format](https://protobuf.dev/reference/protobuf/textformat-spec/) of protobuf, which debug strings and logs
/// have. Undeclared text must be whole and have a message inside, or the comment that Java puts before it: style
/// sheets, settings and sentences look much the same.
public final class ProtobufTextDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("protobuf-text", 1);
    private static final int LEAST_VALUES = 2;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place =
                hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED || hint.origin() == Origin.TEXT;
        if (!place || isDeclared(hint)) {
            return place ? Fit.CERTAIN : Fit.NONE;
        }
        return beginsWithField(new Ascii(head)) ? Fit.LIKELY : Fit.NONE;
    }

    private static boolean isDeclared(MediaHint hint) {
        return hint.mediaType().startsWith("text/") && hint.mediaType().contains("proto");
    }

    /// Whether a name with a colon or a brace begins it, behind comments.
    private static boolean beginsWithField(Ascii text) {
        int at = text.skipSpace(0);
        while (text.at(at) == '#') {
            at = text.skipSpace(text.find('\n', at, text.size()));
        }
        int end = at;
        while (Ascii.isLetter(text.at(end)) || Ascii.isDigit(text.at(end)) || text.at(end) == '_') {
            end++;
        }
        int sign = text.at(text.skipSpace(end));
        return end > at && (sign == ':' || sign == '{' || sign == '<')
                || text.at(at) == '[' && Ascii.isLetter(text.at(at + 1));
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        if (!new Octets(bytes).isUtf8(0, bytes.size())) {
            return new DecodeResult.NotMine("no UTF-8");
        }
        TextFormatReader reader = new TextFormatReader(bytes, context);
        Tree tree = reader.read();
        boolean given = context.isForced() || isDeclared(context.hint());
        boolean evidence = tree.isWhole()
                && reader.values() >= LEAST_VALUES
                && reader.isTyped()
                && (reader.hasMessages() || reader.isTitled());
        return evidence || given && tree.hasAnything() && reader.values() > 0
                ? new DecodeResult.Decoded(tree.layer("protobuf-text"))
                : new DecodeResult.NotMine("no text format to the end");
    }
}
