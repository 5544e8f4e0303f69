package org.telltale.importers.payload;

import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;

/// The bytes that leaves hold.
final class Values {
    private Values() {}

    static Bytes bytes(FieldNode leaf) {
        return switch (leaf) {
            case FieldNode.Scalar scalar -> bytes(scalar.value());
            case FieldNode.Opaque opaque -> bytes(opaque.value());
            case FieldNode.Group _, FieldNode.Reference _ -> Bytes.EMPTY;
        };
    }

    private static Bytes bytes(FieldValue value) {
        return switch (value) {
            case FieldValue.Utf8 utf8 -> utf8.bytes();
            case FieldValue.Raw raw -> raw.bytes();
            case FieldValue.Literal literal -> Bytes.utf8(literal.text());
            case FieldValue.Whole whole -> Bytes.utf8(whole.text());
        };
    }
}
