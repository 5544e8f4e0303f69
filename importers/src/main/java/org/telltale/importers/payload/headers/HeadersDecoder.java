package org.telltale.importers.payload.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;

/// A block of `name: value` lines as the model stores headers. Keys are names in lower case.
public final class HeadersDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("headers", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return hint.origin() == Origin.HEADERS ? Fit.CERTAIN : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        Nodes nodes = new Nodes(bytes);
        List<FieldNode> lines = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            int feed = text.find('\n', at, text.size());
            int next = Math.min(text.size(), feed + 1);
            int end = feed > at && text.at(feed - 1) == '\r' ? feed - 1 : feed;
            Span line = new Span(at, next - (long) at);
            if (!context.takeNode()) {
                lines.add(nodes.opaque(
                        Key.of("rest"), new Span(at, text.size() - (long) at), "more than a million nodes"));
                break;
            }
            lines.add(line(text, nodes, line, Math.min(end, text.size())));
            at = next;
        }
        FieldNode root = nodes.group(Key.ROOT, "headers", nodes.all(), nodes.all(), lines);
        return new DecodeResult.Decoded(Layer.of("headers", bytes, root, List.of()));
    }

    private static FieldNode line(Ascii text, Nodes nodes, Span line, int end) {
        int start = (int) line.offset();
        // HTTP/2 names such as `:path` begin with a colon
        int colon = text.find(':', start + 1, end);
        if (colon >= end || !isText(nodes.layer(), start, end)) {
            return nodes.opaque(Key.of("rest"), line, "no header line");
        }
        String name = new FieldValue.Utf8(nodes.layer().slice(start, colon - (long) start)).text();
        int value = colon + 1;
        while (value < end && text.at(value) == ' ') {
            value++;
        }
        return nodes.text(
                Key.of(name.strip().toLowerCase(Locale.ROOT)), "text", line, new Span(value, end - (long) value));
    }

    private static boolean isText(Bytes bytes, int from, int end) {
        ArrayBytes here = ArrayBytes.of(bytes);
        return CleanText.fault(here.array(), here.start() + from, here.start() + end) == here.start() + end;
    }
}
