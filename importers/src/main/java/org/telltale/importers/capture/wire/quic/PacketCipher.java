package org.telltale.importers.capture.wire.quic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.tls.CipherSuite;
import org.telltale.importers.capture.wire.tls.KeySchedule;

/// The protection of packets by one secret (RFC 9001, section 5): of the header and of the content.
final class PacketCipher {
    private static final int SAMPLE = 16;
    private static final int TAG = 16;

    private final CipherSuite suite;
    private final String prefix;
    private final byte[] secret;
    private final SecretKeySpec header;
    private final SecretKeySpec key;
    private final byte[] iv;
    private final Cipher masking;
    private final Cipher opening;

    /// A packet whose header is open.
    ///
    /// @param bytes all of it, the header open, the content still sealed
    /// @param sealed where the content begins
    record Bared(Slice bytes, int sealed, long number) {
        int first() {
            return bytes.u8(0);
        }

        Slice content() {
            return bytes.from(sealed);
        }
    }

    private PacketCipher(CipherSuite suite, String prefix, byte[] secret, Optional<SecretKeySpec> header)
            throws GeneralSecurityException {
        this.suite = suite;
        this.prefix = prefix;
        this.secret = secret;
        boolean gcm = suite.kind() == CipherSuite.Kind.GCM;
        String algorithm = gcm ? "AES" : "ChaCha20";
        this.key = new SecretKeySpec(derive("key", suite.keyLength()), algorithm);
        this.iv = derive("iv", 12);
        this.header = header.isPresent() ? header.get() : new SecretKeySpec(derive("hp", suite.keyLength()), algorithm);
        // a single block of CBC from zeros is the block alone: the mask of RFC 9001, section 5.4.3
        this.masking = Cipher.getInstance(gcm ? "AES/CBC/NoPadding" : "ChaCha20");
        this.opening = Cipher.getInstance(gcm ? "AES/GCM/NoPadding" : "ChaCha20-Poly1305");
    }

    static PacketCipher of(CipherSuite suite, QuicVersion version, byte[] secret) throws GeneralSecurityException {
        return new PacketCipher(suite, version.prefix(), secret, Optional.empty());
    }

    private byte[] derive(String label, int length) throws GeneralSecurityException {
        return KeySchedule.expandLabel(suite.hash(), secret, prefix + label, length);
    }

    /// The protection after a key update (RFC 9001, section 6); the header's stays.
    Optional<PacketCipher> updated() {
        try {
            return Optional.of(new PacketCipher(suite, prefix, derive("ku", secret.length), Optional.of(header)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /// Opens the header of a packet.
    ///
    /// @param at where the packet number stands
    /// @param largest the largest number of the space so far, -1 for none
    Optional<Bared> bare(Slice packet, int at, long largest) {
        if (!packet.has(at, 4L + SAMPLE)) {
            return Optional.empty();
        }
        try {
            byte[] mask = mask(packet.part(at + 4L, SAMPLE).toArray());
            byte[] bytes = packet.toArray();
            bytes[0] ^= (byte) (mask[0] & ((bytes[0] & 0x80) != 0 ? 0x0f : 0x1f));
            int size = (bytes[0] & 3) + 1;
            long truncated = 0;
            for (int i = 0; i < size; i++) {
                bytes[at + i] ^= mask[1 + i];
                truncated = truncated << 8 | bytes[at + i] & 0xff;
            }
            return Optional.of(new Bared(Slice.of(bytes), at + size, number(truncated, size * 8, largest + 1)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /// The packet number nearest to the expected one that ends in these bits (RFC 9000, appendix A.3).
    static long number(long truncated, int bits, long expected) {
        long window = 1L << bits;
        long candidate = expected & -window | truncated;
        if (candidate <= expected - window / 2 && candidate < (1L << 62) - window) {
            return candidate + window;
        }
        return candidate > expected + window / 2 && candidate >= window ? candidate - window : candidate;
    }

    private byte[] mask(byte[] sample) throws GeneralSecurityException {
        if (suite.kind() == CipherSuite.Kind.GCM) {
            masking.init(Cipher.ENCRYPT_MODE, header, new IvParameterSpec(new byte[SAMPLE]));
            return masking.doFinal(sample);
        }
        int counter = ByteBuffer.wrap(sample).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] nonce = Arrays.copyOfRange(sample, 4, SAMPLE);
        masking.init(Cipher.DECRYPT_MODE, header, new ChaCha20ParameterSpec(nonce, counter));
        return masking.doFinal(new byte[5]);
    }

    /// The content in clear; empty where it does not open.
    Optional<Slice> open(Bared packet) {
        Slice content = packet.content();
        if (content.length() < TAG) {
            return Optional.empty();
        }
        byte[] nonce = iv.clone();
        for (int i = 0; i < 8; i++) {
            nonce[nonce.length - 1 - i] ^= (byte) (packet.number() >>> 8 * i);
        }
        boolean gcm = suite.kind() == CipherSuite.Kind.GCM;
        try {
            opening.init(
                    Cipher.DECRYPT_MODE, key, gcm ? new GCMParameterSpec(TAG * 8, nonce) : new IvParameterSpec(nonce));
            opening.updateAAD(packet.bytes().array(), 0, packet.sealed());
            return Optional.of(Slice.of(opening.doFinal(content.array(), content.start(), content.length())));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
