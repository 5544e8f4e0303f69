package org.telltale.importers.payload.image;

import java.util.StringJoiner;
import org.telltale.importers.payload.tree.Floats;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldValue;

/// The values of entries. Fractions stay fractions, lists are shown with commas up to 64 members.
record TiffValues(Octets in, boolean little) {
    private static final int LONGEST_LIST = 64;
    private static final int[] WIDTHS = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    static int width(int type) {
        return type > 0 && type < WIDTHS.length ? WIDTHS[type] : 0;
    }

    String type(int type) {
        return switch (type) {
            case 2 -> "text";
            case 1, 6, 7 -> "bytes";
            case 5, 10 -> "fraction";
            default -> "number";
        };
    }

    FieldValue of(int type, int count, Span span) {
        boolean text = type == 2 && in.isUtf8(span.offset(), span.length());
        boolean list = type > 2 && type != 6 && type != 7 && count <= LONGEST_LIST;
        if (text) {
            return new FieldValue.Utf8(in.bytes().slice(span));
        }
        if (!list) {
            return count == 1 && type == 1
                    ? new FieldValue.Whole(number(span.offset(), 1))
                    : new FieldValue.Raw(in.bytes().slice(span));
        }
        StringJoiner out = new StringJoiner(", ");
        for (int i = 0; i < count; i++) {
            out.add(one(type, span.offset() + (long) i * width(type)));
        }
        return new FieldValue.Literal(out.toString());
    }

    private String one(int type, long at) {
        return switch (type) {
            case 5 -> number(at, 4) + "/" + number(at + 4, 4);
            case 8 -> Short.toString((short) number(at, 2));
            case 9 -> Integer.toString((int) number(at, 4));
            case 10 -> (int) number(at, 4) + "/" + (int) number(at + 4, 4);
            case 11 -> Floats.text(number(at, 4), 4);
            case 12 -> Floats.text(number(at, 8), 8);
            default -> Long.toUnsignedString(number(at, width(type)));
        };
    }

    private long number(long at, int count) {
        return little ? in.little(at, count) : in.big(at, count);
    }
}
