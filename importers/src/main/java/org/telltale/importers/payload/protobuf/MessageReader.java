package org.telltale.importers.payload.protobuf;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.Entropy;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.field.WireFormat;
import org.telltale.model.problem.Problem;

/// Reads one message with all messages inside it into a tree; one instance reads one layer.
///
/// Works on the backing array with positions in it; `start` is what turns a position into an offset.
final class MessageReader {
    private static final Key REST = Key.of("rest");

    /// Bytes of other formats that happen to be a message have such a field sooner or later.
    private static final int HIGH_FIELD = 256;
    private static final FieldValue EMPTY = new FieldValue.Utf8(Bytes.EMPTY);

    private final ArrayBytes bytes;
    private final byte[] array;
    private final int start;
    private final DecodeContext context;
    private final boolean patterns;
    private final List<Problem> problems = new ArrayList<>();
    private final List<OpenMessage> open = new ArrayList<>();
    private final List<FieldNode> leaves = new ArrayList<>();
    private int depth;
    private int at;

    MessageReader(ArrayBytes bytes, DecodeContext context) {
        this.bytes = bytes;
        this.array = bytes.array();
        this.start = bytes.start();
        this.context = context;
        this.patterns = context.hasChoices();
    }

    Layer layer() {
        at = start;
        OpenMessage root = push();
        root.begin(Key.ROOT, "message", start, start, start + bytes.length(), false);
        root.pattern = "protobuf:";
        FieldNode tree = read();
        return Layer.of("protobuf", bytes, tree, problems, leaves);
    }

    private FieldNode read() {
        while (true) {
            OpenMessage message = open.get(depth - 1);
            int level = depth;
            while (at < message.end && depth == level) {
                field(message);
            }
            if (depth != level) {
                continue;
            }
            if (message.group > 0) {
                problem(message.start, at, "group without end");
            }
            FieldNode.Group closed = message.close(start, at, at);
            if (--depth == 0) {
                return closed;
            }
            open.get(depth - 1).children.add(closed);
        }
    }

    private void field(OpenMessage message) {
        int tagAt = at;
        byte first = array[tagAt];
        // most tags are one byte
        int value = first > 0 ? tagAt + 1 : WireFormat.skipVarint(array, tagAt, message.end);
        long tag = first > 0 ? first : value < 0 ? 0 : WireFormat.varint(array, tagAt);
        int number = WireFormat.fieldNumber(tag);
        if (number == 0 || !context.takeNode()) {
            rest(message, tagAt, number == 0 ? "no field number" : "more than a million nodes");
            return;
        }
        Key key = Key.of(number);
        switch ((int) tag & 7) {
            case WireFormat.VARINT -> varint(message, key, tagAt, value);
            case WireFormat.FIXED64 -> fixed(message, key, "fixed64", tagAt, value, 8);
            case WireFormat.FIXED32 -> fixed(message, key, "fixed32", tagAt, value, 4);
            case WireFormat.LEN -> delimited(message, key, tagAt, value);
            case WireFormat.GROUP -> group(message, key, number, tagAt, value);
            case WireFormat.GROUP_END -> groupEnd(message, number, tagAt, value);
            default -> rest(message, tagAt, "wire type " + (tag & 7));
        }
    }

    private void varint(OpenMessage message, Key key, int tagAt, int value) {
        int next = WireFormat.skipVarint(array, value, message.end);
        if (next < 0) {
            rest(message, tagAt, "varint without end or over 64 bits");
            return;
        }
        message.children.add(number(key, tagAt, value, next, FieldValue.Whole.of(WireFormat.varint(array, value))));
        at = next;
    }

    private void fixed(OpenMessage message, Key key, String type, int tagAt, int value, int length) {
        if (message.end - value < length) {
            rest(message, tagAt, type + " cut");
            return;
        }
        int next = value + length;
        message.children.add(scalar(key, type, tagAt, value, next, new FieldValue.Raw(part(value, next)), false));
        at = next;
    }

    private void delimited(OpenMessage message, Key key, int tagAt, int lengthAt) {
        int value = WireFormat.skipVarint(array, lengthAt, message.end);
        long length = value < 0 ? -1 : WireFormat.varint(array, lengthAt);
        if (value < 0) {
            rest(message, tagAt, "length without end");
        } else if (length >= 0 && length <= message.end - value) {
            value(message, key, tagAt, value, value + (int) length);
        } else {
            cut(message, key, tagAt, value);
        }
    }

    private void value(OpenMessage message, Key key, int tagAt, int value, int next) {
        at = next;
        if (patterns) {
            String pattern = message.patternOf(key);
            chosen(
                    message,
                    key,
                    tagAt,
                    value,
                    next,
                    pattern,
                    context.choice(pattern).orElse(""));
        } else if (value == next) {
            message.children.add(scalar(key, "text", tagAt, value, next, EMPTY, false));
        } else {
            byEvidence(message, key, tagAt, value, next, "", "");
        }
    }

    private void chosen(OpenMessage message, Key key, int tagAt, int value, int next, String pattern, String choice) {
        if (choice.equals("embedded")) {
            descend(message, key, pattern, tagAt, value, next, isBoth(value, next));
        } else if (value == next) {
            message.children.add(scalar(key, "text", tagAt, value, next, EMPTY, false));
        } else if (choice.equals("bytes") || choice.startsWith("packed-")) {
            message.children.add(
                    scalar(key, "bytes", tagAt, value, next, new FieldValue.Raw(part(value, next)), false));
        } else if (choice.equals("string") && CleanText.isUtf8(array, value, next)) {
            FieldValue text = new FieldValue.Utf8(part(value, next));
            message.children.add(scalar(key, "text", tagAt, value, next, text, isBoth(value, next)));
        } else {
            byEvidence(message, key, tagAt, value, next, pattern, choice);
        }
    }

    private boolean isBoth(int value, int next) {
        return CleanText.matches(array, value, next) && WireFormat.isMessage(array, value, next);
    }

    private void byEvidence(
            OpenMessage message, Key key, int tagAt, int value, int next, String pattern, String choice) {
        boolean text = CleanText.matches(array, value, next);
        int highest = WireFormat.highestField(array, value, next);
        boolean fields = highest > 0;
        if (highest >= HIGH_FIELD && !text && context.isReadByOthers(part(value, next), "protobuf")) {
            FieldValue raw = new FieldValue.Raw(part(value, next));
            message.children.add(scalar(key, "bytes", tagAt, value, next, raw, false));
        } else if (fields && (!text || choice.equals("message"))) {
            descend(message, key, pattern, tagAt, value, next, text);
        } else if (text) {
            message.children.add(
                    scalar(key, "text", tagAt, value, next, new FieldValue.Utf8(part(value, next)), fields));
        } else {
            bytes(message, key, tagAt, value, next, "neither text nor a message; ");
        }
    }

    private void descend(OpenMessage message, Key key, String pattern, int tagAt, int value, int next, boolean doubt) {
        if (depth >= context.limits().depth()) {
            bytes(
                    message,
                    key,
                    tagAt,
                    value,
                    next,
                    "more than " + context.limits().depth() + " levels; ");
            return;
        }
        OpenMessage inside = push();
        inside.begin(key, "message", tagAt, value, next, doubt);
        inside.pattern = patterns ? pattern + "." : "";
        at = value;
    }

    private void bytes(OpenMessage message, Key key, int tagAt, int value, int next, String why) {
        Bytes part = part(value, next);
        FieldValue raw = new FieldValue.Raw(part);
        boolean lone = next - value == 1 && array[value] == 0;
        message.children.add(
                lone || context.isReadInside(part)
                        ? scalar(key, "bytes", tagAt, value, next, raw, false)
                        : opaque(key, tagAt, value, next, raw, why + Entropy.words(part)));
        at = next;
    }

    /// A length that points past the end: what came is read as far as it goes.
    private void cut(OpenMessage message, Key key, int tagAt, int value) {
        int end = message.end;
        problem(tagAt, end, "length points past the end");
        if (CleanText.matches(array, value, end)) {
            message.children.add(scalar(key, "text", tagAt, value, end, new FieldValue.Utf8(part(value, end)), false));
            at = end;
            return;
        }
        int afterTag = WireFormat.skipVarint(array, value, end);
        long tag = afterTag < 0 ? 0 : WireFormat.varint(array, value);
        if (WireFormat.fieldNumber(tag) > 0 && WireFormat.skipValue(array, afterTag, end, (int) tag & 7) > 0) {
            descend(message, key, patterns ? message.patternOf(key) : "", tagAt, value, end, false);
        } else {
            bytes(message, key, tagAt, value, end, "cut; ");
        }
    }

    private void group(OpenMessage message, Key key, int number, int tagAt, int value) {
        if (depth >= context.limits().depth()) {
            rest(message, tagAt, "more than " + context.limits().depth() + " levels");
            return;
        }
        OpenMessage inside = push();
        inside.begin(key, "group", tagAt, value, message.end, false);
        inside.group = number;
        inside.pattern = patterns ? message.patternOf(key) + "." : "";
        at = value;
    }

    private void groupEnd(OpenMessage message, int number, int tagAt, int next) {
        if (message.group != number) {
            rest(message, tagAt, "end of a group that is not open");
            return;
        }
        depth--;
        open.get(depth - 1).children.add(message.close(start, tagAt, next));
        at = next;
    }

    private void rest(OpenMessage message, int from, String why) {
        problem(from, message.end, why + "; the rest is opaque");
        FieldValue raw = new FieldValue.Raw(part(from, message.end));
        message.children.add(opaque(REST, from, from, message.end, raw, why));
        message.group = 0;
        at = message.end;
    }

    private OpenMessage push() {
        if (depth == open.size()) {
            open.add(new OpenMessage());
        }
        return open.get(depth++);
    }

    private void problem(int from, int end, String message) {
        problems.add(Problem.warning(from - start, end - from, message));
    }

    private Bytes part(int from, int end) {
        return bytes.slice(from - start, end - from);
    }

    private FieldNode scalar(Key key, String type, int from, int value, int end, FieldValue content, boolean doubt) {
        FieldNode node =
                new FieldNode.Scalar(key, type, from - start, end - from, value - start, end - value, content, doubt);
        leaves.add(node);
        return node;
    }

    private FieldNode number(Key key, int from, int value, int end, FieldValue content) {
        return new FieldNode.Scalar(
                key, "varint", from - start, end - from, value - start, end - value, content, false);
    }

    private FieldNode opaque(Key key, int from, int value, int end, FieldValue content, String why) {
        FieldNode node =
                new FieldNode.Opaque(key, "bytes", from - start, end - from, value - start, end - value, content, why);
        leaves.add(node);
        return node;
    }
}
