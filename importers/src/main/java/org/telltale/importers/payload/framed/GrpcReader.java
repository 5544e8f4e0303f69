package org.telltale.importers.payload.framed;

import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;

/// Reads frame after frame; messages are leaves of the media type that the body's says.
final class GrpcReader {
    private final Octets in;
    private final Tree tree;
    private final String messages;

    GrpcReader(Bytes bytes, DecodeContext context) {
        in = new Octets(bytes);
        tree = new Tree(bytes, context);
        boolean json = context.hint().mediaType().contains("+json");
        messages = json ? "application/json" : "application/protobuf";
    }

    Layer layer() {
        long at = 0;
        tree.open("frames", true, 0, 0);
        while (at < in.size()) {
            String why = fault(at);
            if (!why.isEmpty()) {
                tree.rest(at, in.size(), why);
                break;
            }
            at = frame(at);
        }
        tree.closeAll(in.size());
        return tree.layer("grpc");
    }

    private String fault(long at) {
        if (!in.has(at, Frame.PREFIX)) {
            return "a frame that is cut";
        }
        return Frame.isFlag(in.at(at)) ? tree.refusal() : "flags that no frame has";
    }

    private long frame(long at) {
        int flags = in.at(at);
        long length = in.big(at + 1, 4);
        long value = at + Frame.PREFIX;
        long end = Math.min(in.size(), value + length);
        boolean trailers = (flags & Frame.TRAILERS) != 0;
        tree.open(trailers ? "trailers" : "message", false, at, at);
        named("flags", at, at + 1, "number", new FieldValue.Whole(flags));
        named("length", at + 1, value, "number", new FieldValue.Whole(length));
        if (length > in.size() - value) {
            tree.problem(org.telltale.model.problem.Problem.warning(
                    at + 1, 4, "length points past the end; the message is cut"));
        }
        FieldValue content = new FieldValue.Raw(in.bytes().slice(value, end - value));
        boolean compressed = (flags & Frame.COMPRESSED) != 0;
        boolean text = trailers && !compressed && in.isText(value, end - value);
        FieldValue shown = text ? new FieldValue.Utf8(in.bytes().slice(value, end - value)) : content;
        named(trailers ? "trailers" : "message", value, end, compressed ? "bytes" : text ? "headers" : messages, shown);
        tree.close(end, end);
        return end;
    }

    private void named(String name, long from, long end, String type, FieldValue value) {
        Span span = new Span(from, end - from);
        FieldNode node = Nodes.scalar(Key.of(name), type, span, span, value);
        tree.add(node);
    }
}
