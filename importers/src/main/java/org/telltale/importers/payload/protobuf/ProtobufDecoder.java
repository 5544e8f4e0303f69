package org.telltale.importers.payload.protobuf;

import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.WireFormat;
import org.telltale.model.probe.Fit;

/// Protobuf without a schema, in wire order, with every offset and every bit;
/// <https://protobuf.dev/programming-guides/encoding/>.
///
/// Undeclared bytes are taken only when they are one message to their end and unlikely to be so by chance. Declared or
/// forced ones give what can be read and an opaque rest.
public final class ProtobufDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("protobuf", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        if (isDeclared(hint)) {
            return Fit.CERTAIN;
        }
        boolean possible = switch (hint.origin()) {
            case BODY, UNWRAPPED, BYTES -> beginsLikeMessage(ArrayBytes.of(head));
            case TEXT, URL, HEADERS -> false;
        };
        return possible ? Fit.POSSIBLE : Fit.NONE;
    }

    private static boolean beginsLikeMessage(ArrayBytes head) {
        int end = head.start() + head.length();
        int afterTag = WireFormat.skipVarint(head.array(), head.start(), end);
        long tag = afterTag < 0 ? 0 : WireFormat.varint(head.array(), head.start());
        int type = (int) tag & 7;
        return WireFormat.fieldNumber(tag) > 0 && type <= WireFormat.FIXED32 && type != WireFormat.GROUP_END;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        ArrayBytes here = ArrayBytes.of(bytes);
        boolean whole = WireFormat.isMessage(here.array(), here.start(), here.start() + here.length());
        boolean given = context.isForced() || isDeclared(context.hint());
        if (!given && !whole) {
            return new DecodeResult.NotMine("no message to the end");
        }
        if (!given && !ChanceMessage.isUnlikely(here, context.hint().origin())) {
            return new DecodeResult.NotMine("a message only by chance");
        }
        return new DecodeResult.Decoded(new MessageReader(here, context).layer());
    }

    private static boolean isDeclared(MediaHint hint) {
        String type = hint.mediaType();
        return !type.isEmpty()
                && !type.startsWith("text/")
                && (type.contains("protobuf") || type.startsWith("application/x-google-protobuf"));
    }
}
