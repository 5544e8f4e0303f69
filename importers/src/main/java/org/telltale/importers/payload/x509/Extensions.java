package org.telltale.importers.payload.x509;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;

/// The extensions of a certificate by name. A value is declared as `asn1`, so it is a layer; the alternative names are
/// read here: `dns`, `email`, `uri`, `ip`, each a text.
final class Extensions {
    private final Octets in;
    private final Nodes nodes;

    Extensions(Bytes bytes) {
        in = new Octets(bytes);
        nodes = new Nodes(bytes);
    }

    /// @param part the element that holds the sequence of extensions
    List<FieldNode> of(FieldNode part) {
        List<FieldNode> out = new ArrayList<>();
        if (part instanceof FieldNode.Group outer
                && outer.children().size() == 1
                && outer.children().getFirst() instanceof FieldNode.Group list) {
            list.children().forEach(extension -> out.add(extension(extension)));
        }
        return out;
    }

    private FieldNode extension(FieldNode node) {
        if (!(node instanceof FieldNode.Group group) || group.children().size() < 2) {
            return Renamed.to(Key.of("other"), node);
        }
        List<FieldNode> parts = new ArrayList<>();
        String number = group.children().getFirst() instanceof FieldNode.Scalar id
                ? id.value().text()
                : "other";
        String name = Identifiers.extension(number);
        parts.add(Renamed.to(Key.of("id"), group.children().getFirst()));
        for (FieldNode part : group.children().subList(1, group.children().size())) {
            boolean critical = part.type().equals("boolean");
            parts.add(critical ? Renamed.to(Key.of("critical"), part) : value(name, part));
        }
        return Renamed.to(Key.of(name.isEmpty() ? number : name), "extension", node, parts);
    }

    private FieldNode value(String name, FieldNode part) {
        boolean names = name.equals("subjectAltName") || name.equals("issuerAltName");
        List<FieldNode> read = names ? names(part.valueSpan()) : List.of();
        if (!read.isEmpty()) {
            return Renamed.to(Key.of("value"), "names", part, read);
        }
        return part instanceof FieldNode.Scalar
                ? nodes.raw(Key.of("value"), "application/asn1", part.span(), part.valueSpan())
                : Renamed.to(Key.of("value"), part);
    }

    /// Alternative names, one after another in a sequence; nothing where they are cut.
    private List<FieldNode> names(Span value) {
        List<FieldNode> out = new ArrayList<>();
        long end = value.end();
        long at = content(value.offset(), end);
        if (in.at(value.offset()) != 0x30 || at < 0) {
            return List.of();
        }
        while (at < end) {
            int tag = in.at(at);
            long from = content(at, end);
            long until = from < 0 ? -1 : from + length(at + 1);
            if (until < from || until > end || until < 0) {
                return List.of();
            }
            out.add(name(tag, new Span(at, until - at), new Span(from, until - from)));
            at = until;
        }
        return out;
    }

    private FieldNode name(int tag, Span span, Span value) {
        boolean text = in.isUtf8(value.offset(), value.length());
        String key = switch (tag & 31) {
            case 1 -> "email";
            case 2 -> "dns";
            case 4 -> "directory";
            case 6 -> "uri";
            case 7 -> "ip";
            case 8 -> "registered";
            default -> "other";
        };
        boolean element = key.equals("directory") || key.equals("other");
        if (key.equals("ip") && (value.length() == 4 || value.length() == 16)) {
            return nodes.literal(Key.of(key), "text", span, value, address(value));
        }
        return !text || element || key.equals("ip") || key.equals("registered")
                ? nodes.raw(Key.of(key), element ? "application/asn1" : "bytes", span, value)
                : Renamed.scalar(
                        Key.of(key),
                        "text",
                        span,
                        value,
                        new FieldValue.Utf8(in.bytes().slice(value)));
    }

    private String address(Span value) {
        try {
            return InetAddress.getByAddress(in.bytes().toArray(value)).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("neither 4 nor 16 bytes", e);
        }
    }

    /// The first byte of an element's content; -1 where its head is cut.
    private long content(long at, long end) {
        int first = in.at(at + 1);
        int width = first > 128 ? first - 128 : 0;
        return first < 0 || first == 128 || width > 3 || at + 2 + width > end ? -1 : at + 2 + width;
    }

    private long length(long at) {
        int first = in.at(at);
        return first > 128 ? in.big(at + 1, first - 128) : first;
    }
}
