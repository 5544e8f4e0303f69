package org.telltale.model.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.telltale.model.field.WireFormat;

/// The kinds of protobuf fields in the order of their numbers in descriptors, which begin with 1.
public enum Kind {
    DOUBLE(WireFormat.FIXED64, "double"),
    FLOAT(WireFormat.FIXED32, "float"),
    INT64(WireFormat.VARINT, "signed"),
    UINT64(WireFormat.VARINT, "number"),
    INT32(WireFormat.VARINT, "signed"),
    FIXED64(WireFormat.FIXED64, "number"),
    FIXED32(WireFormat.FIXED32, "number"),
    BOOL(WireFormat.VARINT, "bool"),
    STRING(WireFormat.LEN, "string"),
    GROUP(WireFormat.GROUP, "group"),
    MESSAGE(WireFormat.LEN, "embedded"),
    BYTES(WireFormat.LEN, "bytes"),
    UINT32(WireFormat.VARINT, "number"),
    ENUM(WireFormat.VARINT, "number"),
    SFIXED32(WireFormat.FIXED32, "signed"),
    SFIXED64(WireFormat.FIXED64, "signed"),
    SINT32(WireFormat.VARINT, "zigzag"),
    SINT64(WireFormat.VARINT, "zigzag");

    private final int wireType;
    private final String reading;

    Kind(int wireType, String reading) {
        this.wireType = wireType;
        this.reading = reading;
    }

    /// The kind of a number in a descriptor.
    public static Optional<Kind> ofNumber(long number) {
        return number >= 1 && number <= values().length ? Optional.of(values()[(int) number - 1]) : Optional.empty();
    }

    /// The kind of a scalar's keyword in a `.proto` file, such as `sint32`.
    public static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.isScalar() && kind.word().equals(word))
                .findFirst();
    }

    /// The keyword.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int wireType() {
        return wireType;
    }

    /// The id of the reading that this kind has.
    public String reading() {
        return reading;
    }

    /// Whether the kind has a keyword and no type of its own.
    public boolean isScalar() {
        return this != GROUP && this != MESSAGE && this != ENUM;
    }

    /// Whether several values may stand in one length-delimited field.
    public boolean isPackable() {
        return wireType == WireFormat.VARINT || wireType == WireFormat.FIXED32 || wireType == WireFormat.FIXED64;
    }
}
