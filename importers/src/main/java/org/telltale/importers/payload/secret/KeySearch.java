package org.telltale.importers.payload.secret;

import java.util.Optional;
import java.util.stream.IntStream;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.FieldValue;

/// Finds keys by what comes out.
final class KeySearch {
    private static final int LONGEST = 16;
    private static final int SAMPLE = 4096;
    private static final int[] STRUCTURES = {'{', '[', '<'};
    private static final int[] SCORES =
            IntStream.range(0, 256).map(KeySearch::score).toArray();

    private KeySearch() {}

    static Bytes combined(Bytes bytes, Bytes key) {
        byte[] out = bytes.toArray().clone();
        byte[] with = key.toArray();
        for (int i = 0; i < out.length; i++) {
            out[i] ^= with[i % with.length];
        }
        return Bytes.of(out);
    }

    /// One byte but zero that makes the head of bytes, which are no text, a structure or gzip.
    static Optional<Bytes> oneByte(Bytes bytes) {
        Octets in = new Octets(bytes);
        Bytes head = bytes.slice(0, Math.min(SAMPLE, bytes.size()));
        if (in.size() < 4) {
            return Optional.empty();
        }
        int gzip = in.at(0) ^ 0x1f;
        if (gzip != 0 && (in.at(1) ^ gzip) == 0x8b && (in.at(2) ^ gzip) == 8 && (in.at(3) ^ gzip) < 32) {
            return Optional.of(key(gzip));
        }
        for (int first : STRUCTURES) {
            int candidate = in.at(0) ^ first;
            if (candidate != 0 && isStructure(combined(head, key(candidate)), bytes.size() > SAMPLE)) {
                return isText(head) ? Optional.empty() : Optional.of(key(candidate));
            }
        }
        return Optional.empty();
    }

    /// Whether text is quoted or tagged, and ends as it began where its end is there.
    private static boolean isStructure(Bytes text, boolean cut) {
        if (!isText(text)) {
            return false;
        }
        String words = new FieldValue.Utf8(text).text().strip();
        char last = words.charAt(words.length() - 1);
        return switch (words.charAt(0)) {
            case '{' -> words.indexOf('"') > 0 && (cut || last == '}');
            case '[' -> words.indexOf(',') > 0 && (cut || last == ']');
            default -> words.indexOf("</") > 0 && (cut || last == '>');
        };
    }

    private static Bytes key(int one) {
        return Bytes.of(new byte[] {(byte) one});
    }

    private static boolean isText(Bytes bytes) {
        byte[] all = bytes.toArray();
        int fault = CleanText.fault(all, 0, all.length);
        return fault == all.length || all.length == SAMPLE && fault > all.length - 4;
    }

    /// The shortest key that makes text of the bytes; each of its bytes is the one that makes the likeliest letters.
    static Optional<Bytes> several(Bytes bytes) {
        Bytes sample = bytes.slice(0, Math.min(SAMPLE, bytes.size()));
        for (int length = 2; length <= LONGEST && length * 8L <= sample.size(); length++) {
            byte[] key = new byte[length];
            for (int column = 0; column < length; column++) {
                key[column] = best(sample, column, length);
            }
            Bytes found = Bytes.of(key);
            if (isText(combined(sample, found))) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static byte best(Bytes sample, int column, int step) {
        int[] counts = new int[256];
        for (long i = column; i < sample.size(); i += step) {
            counts[sample.at(i) & 0xff]++;
        }
        int best = 0;
        int most = -1;
        for (int key = 0; key < 256; key++) {
            int score = 0;
            for (int c = 0; c < 256; c++) {
                score += counts[c] * SCORES[c ^ key];
            }
            if (score > most) {
                most = score;
                best = key;
            }
        }
        return (byte) best;
    }

    /// How likely a byte is in English text or JSON.
    private static int score(int c) {
        if (c >= 'a' && c <= 'z') {
            return "etaoinshrdlu".indexOf(c) >= 0 ? 6 : 4;
        }
        if (c == ' ' || c == '"') {
            return 6;
        }
        if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == ',' || c == ':') {
            return 3;
        }
        return c >= 0x20 && c < 0x7f || c == '\n' ? 1 : -20;
    }
}
