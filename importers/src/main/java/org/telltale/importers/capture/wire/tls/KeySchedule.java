package org.telltale.importers.capture.wire.tls;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keys from secrets: the PRF of TLS 1.0 to 1.2 (RFC 5246, section 5) and HKDF-Expand-Label of TLS 1.3 (RFC 8446, 7.1).
public final class KeySchedule {
    private KeySchedule() {}

    public static byte[] hmac(String algorithm, byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key, algorithm));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    public static byte[] expandLabel(String hash, byte[] secret, String label, int length)
            throws GeneralSecurityException {
        byte[] name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.write(length >> 8);
        info.write(length);
        info.write(name.length);
        info.writeBytes(name);
        info.write(0);
        byte[] out = new byte[0];
        byte[] last = new byte[0];
        for (int i = 1; out.length < length; i++) {
            last = hmac("Hmac" + hash, secret, last, info.toByteArray(), new byte[] {(byte) i});
            out = join(out, last);
        }
        return Arrays.copyOf(out, length);
    }

    /// The pseudorandom function of TLS 1.0 to 1.2.
    ///
    /// @param old whether it is of TLS 1.0 or 1.1
    static byte[] random(boolean old, String hash, byte[] master, String label, byte[] first, byte[] then, int length)
            throws GeneralSecurityException {
        byte[] seed = join(label.getBytes(StandardCharsets.US_ASCII), join(first, then));
        if (!old) {
            return expand("Hmac" + hash, master, seed, length);
        }
        int half = (master.length + 1) / 2;
        byte[] out = expand("HmacMD5", Arrays.copyOf(master, half), seed, length);
        byte[] other =
                expand("HmacSHA1", Arrays.copyOfRange(master, master.length - half, master.length), seed, length);
        for (int i = 0; i < length; i++) {
            out[i] ^= other[i];
        }
        return out;
    }

    private static byte[] expand(String mac, byte[] secret, byte[] seed, int length) throws GeneralSecurityException {
        byte[] out = new byte[0];
        byte[] a = seed;
        while (out.length < length) {
            a = hmac(mac, secret, a);
            out = join(out, hmac(mac, secret, a, seed));
        }
        return Arrays.copyOf(out, length);
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    static String digest(String algorithm, String text) {
        return digest(algorithm, text.getBytes(StandardCharsets.US_ASCII));
    }

    /// The digest in hexadecimal.
    ///
    /// @param algorithm one that every JDK has
    static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
