package org.telltale.model.field;

import java.util.List;
import org.telltale.model.bytes.Span;

/// A node of a layer's tree: where it stands in the layer's bytes, and what it holds.
///
/// In sequential formats children lie inside their parent's value span, in wire order, and never overlap. In formats
/// with offsets a node's spans may lie anywhere in the layer, and a node met again is a [Reference].
public sealed interface FieldNode {
    Key key();

    /// The decoder's word for the kind of value; `docs/decoders.md` lists them by decoder.
    String type();

    /// First byte of the node with its tag or key.
    long offset();

    /// Number of bytes with tag or key.
    long length();

    /// First byte of the value without tag, length or quotes.
    long valueOffset();

    /// Number of bytes of the value.
    long valueLength();

    default Span span() {
        return new Span(offset(), length());
    }

    default Span valueSpan() {
        return new Span(valueOffset(), valueLength());
    }

    /// True where the same bytes have a second full structure (clean text that is also a message), so that the
    /// pattern's other instances decided.
    default boolean doubtful() {
        return false;
    }

    /// A node with children, in wire order.
    record Group(
            Key key,
            String type,
            long offset,
            long length,
            long valueOffset,
            long valueLength,
            List<FieldNode> children,
            boolean doubtful)
            implements FieldNode {
        public Group {
            children = List.copyOf(children);
        }
    }

    /// A node with one value.
    record Scalar(
            Key key,
            String type,
            long offset,
            long length,
            long valueOffset,
            long valueLength,
            FieldValue value,
            boolean doubtful)
            implements FieldNode {}

    /// Bytes that nobody understood; `why` says what stopped the reading.
    record Opaque(
            Key key,
            String type,
            long offset,
            long length,
            long valueOffset,
            long valueLength,
            FieldValue value,
            String why)
            implements FieldNode {}

    /// A node that was met before at another place of the same layer.
    record Reference(Key key, String type, long offset, long length, long valueOffset, long valueLength, long target)
            implements FieldNode {}
}
