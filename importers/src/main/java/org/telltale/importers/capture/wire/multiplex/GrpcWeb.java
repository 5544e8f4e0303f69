package org.telltale.importers.capture.wire.multiplex;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Side;

/// Exchanges of gRPC-web (the protocol's description in grpc/doc/PROTOCOL-WEB.md): messages as in gRPC, trailers as a
/// last message, all of it in base64 where the type ends in `-text`.
public final class GrpcWeb {
    private static final String TYPE = "application/grpc-web";
    private static final int PREFIX = 5;

    private GrpcWeb() {}

    private record Part(boolean compressed, Slice bytes) {}

    public static boolean is(Draft draft) {
        return type(draft, Side.REQUEST).startsWith(TYPE)
                || type(draft, Side.RESPONSE).startsWith(TYPE);
    }

    private static String type(Draft draft, Side side) {
        return draft.headers(side).first("content-type").orElse("");
    }

    /// Lets the exchange out: a unary call with its two messages, a streaming one with an exchange for each message.
    /// Bodies that are not messages to their end stay as they are.
    public static void finish(Draft draft, Flow flow) {
        List<Part> requests = new ArrayList<>();
        List<Part> responses = new ArrayList<>();
        boolean whole = split(draft, Side.REQUEST, requests) && split(draft, Side.RESPONSE, responses);
        if (!whole || requests.isEmpty() && responses.isEmpty()) {
            draft.finish();
            return;
        }
        draft.attribute("rpc", "grpc-web");
        if (requests.size() > 1 || responses.size() > 1) {
            stream(draft, flow, Side.REQUEST, requests);
            stream(draft, flow, Side.RESPONSE, responses);
            draft.finish();
            return;
        }
        draft.attribute("messages", Integer.toString(requests.size() + responses.size()));
        unary(draft, Side.REQUEST, requests);
        unary(draft, Side.RESPONSE, responses);
        draft.finish();
    }

    private static void unary(Draft draft, Side side, List<Part> parts) {
        if (draft.has(side)) {
            draft.body(side).take();
        }
        for (Part part : parts) {
            draft.body(side).add(part.bytes());
            if (part.compressed()) {
                draft.attribute(side.id() + " compressed", "yes");
            }
        }
    }

    private static void stream(Draft draft, Flow flow, Side side, List<Part> parts) {
        int position = 0;
        for (Part part : parts) {
            Draft each = flow.draft("grpc", draft.start());
            each.request(draft.method(), draft.url(), draft.host());
            each.headers(side, new Headers(draft.headers(side).list()));
            each.body(side).add(part.bytes());
            each.attribute("message", Integer.toString(++position));
            if (part.compressed()) {
                each.attribute(side.id() + " compressed", "yes");
            }
            each.finish();
        }
        if (draft.has(side)) {
            draft.body(side).take();
        }
    }

    /// Cuts a body into messages, and its trailers into attributes; false where it is none.
    private static boolean split(Draft draft, Side side, List<Part> messages) {
        if (!draft.has(side)) {
            return true;
        }
        Slice left = Slice.of(draft.body(side).bytes().toArray());
        if (type(draft, side).startsWith(TYPE + "-text")) {
            left = plain(left);
        }
        List<Slice> trailers = new ArrayList<>();
        while (!left.isEmpty()) {
            long length = left.u32(1);
            int flags = left.u8(0);
            if ((flags & 0x7e) != 0 || !left.has(PREFIX, length)) {
                return false;
            }
            Slice bytes = left.part(PREFIX, length);
            if ((flags & 0x80) != 0) {
                trailers.add(bytes);
            } else {
                messages.add(new Part((flags & 1) != 0, bytes));
            }
            left = left.from(PREFIX + length);
        }
        trailers.forEach(lines -> trailers(draft, lines));
        return true;
    }

    private static void trailers(Draft draft, Slice lines) {
        for (String line : lines.utf8().split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                draft.attribute(
                        "trailer " + line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
    }

    /// Base64 of which each part may be padded on its own.
    private static Slice plain(Slice text) {
        List<byte[]> parts = new ArrayList<>();
        int size = 0;
        String latin = text.latin().replaceAll("\\s", "");
        for (String part : latin.split("(?<==)(?!=)", -1)) {
            byte[] bytes = part.matches("[A-Za-z0-9+/]*={0,2}") && part.length() % 4 == 0
                    ? Base64.getDecoder().decode(part)
                    : new byte[0];
            parts.add(bytes);
            size += bytes.length;
        }
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return Slice.of(all);
    }
}
