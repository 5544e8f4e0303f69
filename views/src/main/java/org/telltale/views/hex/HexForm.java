package org.telltale.views.hex;

/// How a hex view lays bytes out.
///
/// @param columns the most bytes in a row that there is room for: 8, 16 or 32
/// @param decimal whether offsets are decimal
/// @param text how bytes are read as characters
public record HexForm(int columns, boolean decimal, HexText text) {
    public static final HexForm USUAL = new HexForm(16, false, HexText.ASCII);

    HexForm withColumns(int most) {
        return new HexForm(most, decimal, text);
    }

    HexForm withDecimal(boolean offsets) {
        return new HexForm(columns, offsets, text);
    }

    HexForm with(HexText other) {
        return new HexForm(columns, decimal, other);
    }
}
