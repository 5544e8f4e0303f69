package org.telltale.model.detect;

import org.telltale.model.bytes.Bytes;

/// Bytes to be looked for.
///
/// @param value which of the values looked for they are
/// @param inText whether a text can hold them; bytes that nobody read further can hold all
/// @param bounded whether a digit before or after them makes them another number
record Needle(int value, Encoding encoding, Bytes bytes, boolean inText, boolean bounded) {
    int length() {
        return (int) bytes.size();
    }

    boolean at(byte[] hay, int position, int end) {
        int length = length();
        if (position + length > end) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (hay[position + i] != bytes.at(i)) {
                return false;
            }
        }
        return true;
    }
}
