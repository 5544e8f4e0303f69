package org.telltale.model.schema.source;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.field.WireFormat;

/// The fields of a message on the wire, one after another up to the first damage; groups are not looked into.
final class WireFields {
    private WireFields() {}

    /// A field; of a length-delimited one `start` and `end` are those of its content.
    record WireField(ArrayBytes message, int number, int type, long value, int start, int end) {
        String text() {
            return new String(message.array(), start, end - start, StandardCharsets.UTF_8);
        }

        boolean isTrue() {
            return value != 0;
        }

        void each(Consumer<WireField> visitor) {
            WireFields.each(message, start, end, visitor);
        }
    }

    /// @return whether all of it was read
    static boolean each(ArrayBytes message, Consumer<WireField> visitor) {
        return each(message, message.start(), message.start() + message.length(), visitor);
    }

    /// The same of a part of the array.
    static boolean each(ArrayBytes message, int start, int end, Consumer<WireField> visitor) {
        byte[] array = message.array();
        int at = start;
        while (at < end) {
            int value = WireFormat.skipVarint(array, at, end);
            long tag = value < 0 ? 0 : WireFormat.varint(array, at);
            int type = (int) tag & 7;
            int next = WireFormat.fieldNumber(tag) == 0 ? -1 : WireFormat.skipValue(array, value, end, type);
            if (next < 0) {
                return false;
            }
            int content = type == WireFormat.LEN ? WireFormat.skipVarint(array, value, end) : value;
            long number = type == WireFormat.VARINT ? WireFormat.varint(array, value) : 0;
            visitor.accept(new WireField(message, WireFormat.fieldNumber(tag), type, number, content, next));
            at = next;
        }
        return true;
    }
}
