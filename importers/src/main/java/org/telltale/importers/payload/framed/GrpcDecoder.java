package org.telltale.importers.payload.framed;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.WireFormat;
import org.telltale.model.probe.Fit;

/// Length-prefixed messages of [gRPC](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md) and
/// [gRPC-Web](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md), whose last frame holds trailers.
///
/// Undeclared bytes are taken when frames fill them and each message is one of protobuf.
public final class GrpcDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("grpc", 1);
    private static final int HEAD = 4096;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Octets in = new Octets(head);
        boolean begins = in.has(0, Frame.PREFIX) && Frame.isFlag(in.at(0));
        if (isDeclared(hint)) {
            return begins ? Fit.CERTAIN : Fit.NONE;
        }
        boolean place = hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED;
        boolean fits = begins && (head.size() >= HEAD || in.has(Frame.PREFIX, in.big(1, 4)));
        return place && fits ? Fit.POSSIBLE : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        if (bytes.isEmpty()) {
            return new DecodeResult.NotMine("empty");
        }
        boolean given = context.isForced() || isDeclared(context.hint());
        return given || isFilled(new Octets(bytes))
                ? new DecodeResult.Decoded(new GrpcReader(bytes, context).layer())
                : new DecodeResult.NotMine("no frames of messages to the end");
    }

    private static boolean isDeclared(MediaHint hint) {
        return hint.mediaType().startsWith("application/grpc");
    }

    private static boolean isFilled(Octets in) {
        ArrayBytes bytes = ArrayBytes.of(in.bytes());
        int messages = 0;
        long at = 0;
        while (at < in.size()) {
            long length = in.has(at, Frame.PREFIX) && Frame.isFlag(in.at(at)) ? in.big(at + 1, 4) : -1;
            if (!in.has(at + Frame.PREFIX, length)) {
                return false;
            }
            int start = bytes.start() + (int) at + Frame.PREFIX;
            boolean plain = in.at(at) == 0;
            if (plain && length > 0 && !WireFormat.isMessage(bytes.array(), start, start + (int) length)) {
                return false;
            }
            messages += plain && length > 0 ? 1 : 0;
            at += Frame.PREFIX + length;
        }
        return messages > 0;
    }
}
