package org.telltale.model.detect;

/// How a value stands in bytes.
public enum Encoding {
    TEXT("text"),
    UTF_16("utf-16"),
    VARINT("varint"),
    ZIGZAG("zigzag"),
    FIXED32("fixed32"),
    FIXED64("fixed64"),
    FLOAT32("float32"),
    FLOAT64("float64"),
    /// A whole number of millionths, in text or binary.
    E6("e6"),
    /// A whole number of ten-millionths, in text or binary.
    E7("e7"),
    HEX("hex"),
    /// Bytes that no field stands for, or inside bytes that nobody read further.
    RAW("raw"),
    BASE64("base64"),
    PERCENT("percent"),
    PERCENT_TWICE("percent-twice");

    private final String id;

    Encoding(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
