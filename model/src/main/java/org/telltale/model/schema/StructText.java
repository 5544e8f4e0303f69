package org.telltale.model.schema;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import org.telltale.model.field.WireFormat;
import tools.jackson.core.io.JsonStringEncoder;

/// Writes `google.protobuf.Struct`, `Value` and `ListValue` as the JSON they stand for, from their bytes alone.
final class StructText {
    /// Deeper ones end in an ellipsis; a text is to be looked at.
    private static final int LEVELS = 32;

    private final byte[] array;
    private final StringBuilder out = new StringBuilder();

    StructText(Layer layer) {
        array = layer.bytes().toArray();
    }

    String print(FieldNode.Group group, String type) {
        int start = (int) group.valueOffset();
        int end = start + (int) group.valueLength();
        switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "Struct" -> struct(start, end, 0);
            case "ListValue" -> list(start, end, 0);
            default -> value(start, end, 0);
        }
        return out.toString();
    }

    private interface Field {
        void take(int number, int at, int start, int end);
    }

    private void each(int from, int end, Field visitor) {
        int at = from;
        while (at < end) {
            int value = WireFormat.skipVarint(array, at, end);
            long tag = value < 0 ? 0 : WireFormat.varint(array, at);
            int type = (int) tag & 7;
            int next = value < 0 ? -1 : WireFormat.skipValue(array, value, end, type);
            if (next < 0) {
                return;
            }
            int content = type == WireFormat.LEN ? WireFormat.skipVarint(array, value, end) : value;
            visitor.take(WireFormat.fieldNumber(tag), value, content, next);
            at = next;
        }
    }

    private void struct(int from, int end, int level) {
        out.append('{');
        int begin = out.length();
        each(from, end, (number, _, start, stop) -> {
            if (number == 1) {
                out.append(out.length() > begin ? "," : "");
                int[] value = {stop, stop};
                int[] key = {start, start};
                each(start, stop, (part, _, s, e) -> {
                    int[] which = part == 1 ? key : value;
                    which[0] = s;
                    which[1] = e;
                });
                text(key[0], key[1]);
                out.append(':');
                value(value[0], value[1], level + 1);
            }
        });
        out.append('}');
    }

    private void list(int from, int end, int level) {
        out.append('[');
        int begin = out.length();
        each(from, end, (number, _, start, stop) -> {
            if (number == 1) {
                out.append(out.length() > begin ? "," : "");
                value(start, stop, level + 1);
            }
        });
        out.append(']');
    }

    private void value(int from, int end, int level) {
        if (level > LEVELS) {
            out.append('…');
            return;
        }
        int begin = out.length();
        each(from, end, (number, at, start, stop) -> {
            out.setLength(begin);
            switch (number) {
                case 2 -> out.append(number(at));
                case 3 -> text(start, stop);
                case 4 -> out.append(array[at] != 0);
                case 5 -> struct(start, stop, level);
                case 6 -> list(start, stop, level);
                default -> {}
            }
        });
        out.append(out.length() == begin ? "null" : "");
    }

    private String number(int at) {
        double number = at + 8 <= array.length
                ? ByteBuffer.wrap(array, at, 8).order(ByteOrder.LITTLE_ENDIAN).getDouble()
                : 0;
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    private void text(int start, int end) {
        String text = new String(array, start, end - start, StandardCharsets.UTF_8);
        out.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsCharArray(text))
                .append('"');
    }
}
