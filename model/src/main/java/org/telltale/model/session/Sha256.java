package org.telltale.model.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.telltale.model.bytes.Bytes;

/// A SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
public record Sha256(String hex) implements Comparable<Sha256> {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 1 << 16;

    public Sha256 {
        if (!DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static Sha256 of(MessageDigest finished) {
        return new Sha256(HexFormat.of().formatHex(finished.digest()));
    }

    public static Sha256 of(Bytes bytes) {
        MessageDigest digest = digest();
        byte[] chunk = new byte[(int) Math.min(CHUNK, bytes.size())];
        for (long at = 0; at < bytes.size(); at += chunk.length) {
            int length = (int) Math.min(chunk.length, bytes.size() - at);
            bytes.read(at, chunk, 0, length);
            digest.update(chunk, 0, length);
        }
        return of(digest);
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
