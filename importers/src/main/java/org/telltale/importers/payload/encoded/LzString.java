package org.telltale.importers.payload.encoded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;

/// Unpacks the LZW of lz-string: codes of growing width, read from letters of a few bits each.
final class LzString {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
    private static final String URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";
    private static final int END = 2;

    /// How bits are written as letters.
    enum Form {
        BASE64(6),
        URL(6),
        UTF16(15);

        private final int bits;

        Form(int bits) {
            this.bits = bits;
        }

        private int value(char c) {
            return switch (this) {
                case BASE64 -> LzString.BASE64.indexOf(c);
                case URL -> LzString.URL.indexOf(c);
                case UTF16 -> c - 32;
            };
        }
    }

    private final String text;
    private final Form form;
    private final StringBuilder out = new StringBuilder();
    private int bit;
    private boolean cut;

    private LzString(String text, Form form) {
        this.text = text;
        this.form = form;
    }

    /// Whether the first code could be a character of JSON or markup.
    static boolean begins(Bytes head) {
        Ascii ascii = new Ascii(head);
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            first.append((char) Math.max(0, ascii.at(i)));
        }
        for (char c : first.toString().toCharArray()) {
            if (BASE64.indexOf(c) < 0 && URL.indexOf(c) < 0) {
                return false;
            }
        }
        LzString start = new LzString(first.toString(), Form.BASE64);
        boolean eight = start.bits(2) == 0;
        int c = eight ? start.bits(8) : -1;
        return c == '{' || c == '[' || c == '<';
    }

    /// The text; empty where it is none, or longer than `most`.
    static Optional<String> unpack(String text, Form form, long most) {
        LzString packed = new LzString(text, form);
        return packed.areLetters() && packed.run(most) ? Optional.of(packed.out.toString()) : Optional.empty();
    }

    /// Whether the beginning of a longer text unpacks as far as it goes, or all of it.
    static boolean unpacks(String head, Form form, boolean all) {
        LzString packed = new LzString(head, form);
        return packed.areLetters() && (packed.run(Integer.MAX_VALUE) || packed.cut && !all);
    }

    private boolean areLetters() {
        for (int i = 0; i < text.length(); i++) {
            int value = form.value(text.charAt(i));
            if (value < 0 || value >= 1 << form.bits && text.charAt(i) != '=' && text.charAt(i) != '$') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private int bits(int count) {
        int out = 0;
        for (int i = 0; i < count; i++) {
            int letter = bit / form.bits;
            if (letter >= text.length()) {
                cut = true;
                return END;
            }
            int value = form.value(text.charAt(letter));
            out |= (value >> form.bits - 1 - bit % form.bits & 1) << i;
            bit++;
        }
        return out;
    }

    /// Whether the end mark came.
    private boolean run(long most) {
        List<String> words = new ArrayList<>(List.of("", "", ""));
        int kind = bits(2);
        if (kind == END || kind == 3) {
            return false;
        }
        String before = Character.toString((char) bits(kind == 0 ? 8 : 16));
        words.add(before);
        out.append(before);
        int width = 3;
        int left = 4;
        while (!cut && out.length() <= most) {
            int code = bits(width);
            if (code == END) {
                return !cut;
            }
            if (code < END) {
                words.add(Character.toString((char) bits(code == 0 ? 8 : 16)));
                code = words.size() - 1;
                left--;
            }
            if (left == 0) {
                left = 1 << width++;
            }
            if (code > words.size() || width > 30) {
                return false;
            }
            String entry = code < words.size() ? words.get(code) : before + before.charAt(0);
            out.append(entry);
            words.add(before + entry.charAt(0));
            left--;
            before = entry;
            if (left == 0) {
                left = 1 << width++;
            }
        }
        return false;
    }
}
