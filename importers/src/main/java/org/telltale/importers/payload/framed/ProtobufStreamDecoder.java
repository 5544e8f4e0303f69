package org.telltale.importers.payload.framed;

import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
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
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.WireFormat;
import org.telltale.model.probe.Fit;

/// Protobuf messages each behind its length as a varint, as `writeDelimitedTo` writes them.
///
/// Undeclared bodies are taken when at least two messages fill them and hold twelve letters of clean text.
public final class ProtobufStreamDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("protobuf-stream", 1);
    private static final int LEAST_LETTERS = 12;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED;
        boolean declared = hint.mediaType().contains("delimited=true");
        Octets in = new Octets(head);
        boolean possible = place && in.at(0) > 1 && WireFormat.fieldNumber(in.at(1)) > 0;
        return declared ? Fit.CERTAIN : possible ? Fit.POSSIBLE : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        boolean given = context.isForced() || context.hint().mediaType().contains("delimited=true");
        if (bytes.isEmpty() || !given && !isFilled(ArrayBytes.of(bytes))) {
            return new DecodeResult.NotMine("no messages behind their lengths to the end");
        }
        Tree tree = new Tree(bytes, context);
        tree.open("messages", true, 0, 0);
        read(ArrayBytes.of(bytes), tree);
        tree.closeAll(bytes.size());
        return new DecodeResult.Decoded(tree.layer("protobuf-stream"));
    }

    private static void read(ArrayBytes bytes, Tree tree) {
        int at = 0;
        while (at < bytes.length()) {
            int value = value(bytes, at);
            long length = value < 0 ? -1 : WireFormat.varint(bytes.array(), bytes.start() + at);
            String refusal = tree.refusal();
            if (length < 0 || length > bytes.length() - value || !refusal.isEmpty()) {
                tree.rest(at, bytes.length(), refusal.isEmpty() ? "a length that does not fit" : refusal);
                return;
            }
            Span span = new Span(at, value - at + length);
            Span content = new Span(value, length);
            tree.add(Nodes.scalar(
                    tree.inner().nextKey(),
                    "application/protobuf",
                    span,
                    content,
                    new FieldValue.Raw(bytes.slice(content))));
            at = (int) content.end();
        }
    }

    private static int value(ArrayBytes bytes, int at) {
        int end = WireFormat.skipVarint(bytes.array(), bytes.start() + at, bytes.start() + bytes.length());
        return end < 0 ? -1 : end - bytes.start();
    }

    private static boolean isFilled(ArrayBytes bytes) {
        int messages = 0;
        int letters = 0;
        int at = 0;
        while (at < bytes.length()) {
            int value = value(bytes, at);
            long length = value < 0 ? -1 : WireFormat.varint(bytes.array(), bytes.start() + at);
            int start = bytes.start() + value;
            boolean fits = length > 0 && length <= bytes.length() - value;
            if (!fits || !WireFormat.isMessage(bytes.array(), start, start + (int) length)) {
                return false;
            }
            letters += letters(bytes.array(), start, start + (int) length);
            messages++;
            at = value + (int) length;
        }
        return messages >= 2 && letters >= LEAST_LETTERS;
    }

    /// Bytes of clean text in the fields of a whole message.
    private static int letters(byte[] array, int start, int end) {
        int letters = 0;
        int at = start;
        while (at < end) {
            long tag = WireFormat.varint(array, at);
            int value = WireFormat.skipVarint(array, at, end);
            int type = (int) tag & 7;
            boolean grouping = type == WireFormat.GROUP || type == WireFormat.GROUP_END;
            at = grouping ? value : WireFormat.skipValue(array, value, end, type);
            int text = type == WireFormat.LEN ? WireFormat.skipVarint(array, value, end) : at;
            letters += CleanText.matches(array, text, at) ? at - text : 0;
        }
        return letters;
    }
}
