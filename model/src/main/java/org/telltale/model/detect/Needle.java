package org.telltale.model.detect;

/// Bytes to be looked for.
///
/// @param value which of the values looked for they are
/// @param inText whether a text can hold them; bytes that nobody read further can hold all
/// @param bounded whether a digit before or after them makes them another number
record Needle(int value, Encoding encoding, byte[] bytes, boolean inText, boolean bounded) {
    boolean at(byte[] hay, int position, int end) {
        if (position + bytes.length > end) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (hay[position + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
