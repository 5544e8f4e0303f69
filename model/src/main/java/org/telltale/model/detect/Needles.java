package org.telltale.model.detect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telltale.model.bytes.Bytes;

/// The byte strings by which one value can stand in text or raw bytes.
final class Needles {
    private static final Pattern HEX_PAIRS = Pattern.compile("(?i)[0-9a-f]{2}([:-]?[0-9a-f]{2}){3,}");
    private static final int BASE64_LEAST = 5;
    /// Fewer bytes stand everywhere: such a value is found only as a whole text.
    static final int LEAST = 3;

    private final int value;
    private final List<Needle> list = new ArrayList<>();

    private Needles(int value) {
        this.value = value;
    }

    /// @param number the value as a number that is looked for exactly, or empty
    static List<Needle> of(int value, String text, Optional<Amount> number, boolean asText) {
        Needles needles = new Needles(value);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (asText) {
            needles.add(
                    Encoding.TEXT,
                    utf8,
                    true,
                    number.isPresent() && number.get().isWhole());
        }
        if (utf8.length >= LEAST) {
            needles.encoded(text, utf8);
        }
        if (HEX_PAIRS.matcher(text).matches()) {
            needles.hexValue(text.replaceAll("[:-]", ""));
        }
        if (asText) {
            number.ifPresent(needles::number);
        }
        return List.copyOf(needles.list);
    }

    private void encoded(String text, byte[] utf8) {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            add(Encoding.UTF_16, text.getBytes(charset), true, false);
        }
        String hex = HexFormat.of().formatHex(utf8);
        ascii(Encoding.HEX, hex);
        ascii(Encoding.HEX, hex.toUpperCase(Locale.ROOT));
        percent(utf8);
        if (utf8.length >= BASE64_LEAST) {
            for (int alignment = 0; alignment < 3; alignment++) {
                base64(utf8, alignment, Base64.getEncoder());
                base64(utf8, alignment, Base64.getUrlEncoder());
            }
        }
    }

    private void hexValue(String digits) {
        add(Encoding.RAW, HexFormat.of().parseHex(digits), false, false);
        ascii(Encoding.HEX, digits.toLowerCase(Locale.ROOT));
        ascii(Encoding.HEX, digits.toUpperCase(Locale.ROOT));
    }

    private void percent(byte[] utf8) {
        String once = percentEncode(utf8);
        if (once.length() > utf8.length) {
            String twice = percentEncode(once.getBytes(StandardCharsets.US_ASCII));
            ascii(Encoding.PERCENT, once);
            ascii(Encoding.PERCENT, lowerDigits(once));
            ascii(Encoding.PERCENT_TWICE, twice);
            ascii(Encoding.PERCENT_TWICE, lowerDigits(twice));
        }
    }

    /// RFC 3986: all but unreserved characters.
    private static String percentEncode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }

    private static String lowerDigits(String encoded) {
        return Pattern.compile("%(25)?[0-9A-F]{2}")
                .matcher(encoded)
                .replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
    }

    /// The characters of a Base64 text (RFC 4648) that depend on the value alone, `alignment` bytes standing before it
    /// in its group of three.
    private void base64(byte[] utf8, int alignment, Base64.Encoder encoder) {
        byte[] padded = new byte[alignment + utf8.length];
        System.arraycopy(utf8, 0, padded, alignment, utf8.length);
        String text = encoder.withoutPadding().encodeToString(padded);
        ascii(Encoding.BASE64, text.substring((alignment * 8 + 5) / 6, padded.length * 8 / 6));
    }

    private void number(Amount amount) {
        amount.scaled(6).ifPresent(digits -> add(Encoding.E6, latin(digits), true, true));
        amount.scaled(7).ifPresent(digits -> add(Encoding.E7, latin(digits), true, true));
        for (Amount.Fixed fixed : amount.fixed()) {
            add(fixed.encoding(), fixed.bytes().toArray(), false, false);
        }
    }

    private void ascii(Encoding encoding, String text) {
        add(encoding, latin(text), true, false);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void add(Encoding encoding, byte[] bytes, boolean inText, boolean bounded) {
        boolean known = list.stream().anyMatch(n -> n.bytes().equals(Bytes.of(bytes)));
        boolean enough = bytes.length >= LEAST || encoding == Encoding.TEXT && bytes.length > 0;
        if (!known && enough) {
            list.add(new Needle(value, encoding, Bytes.of(bytes), inText, bounded));
        }
    }
}
