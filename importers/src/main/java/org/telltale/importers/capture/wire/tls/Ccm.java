package org.telltale.importers.capture.wire.tls;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.telltale.importers.capture.wire.packet.Slice;

/// AES-CCM with a nonce of 12 bytes (RFC 3610), of the two modes that the JDK has.
final class Ccm {
    private static final int BLOCK = 16;
    private static final int LENGTH_BYTES = 3;

    private final SecretKeySpec key;
    private final int tag;
    private final Cipher counter;
    private final Cipher chain;

    /// @param tag bytes of the proof, 8 or 16
    Ccm(byte[] key, int tag) throws GeneralSecurityException {
        this.key = new SecretKeySpec(key, "AES");
        this.tag = tag;
        this.counter = Cipher.getInstance("AES/CTR/NoPadding");
        this.chain = Cipher.getInstance("AES/CBC/NoPadding");
    }

    Optional<byte[]> open(byte[] nonce, byte[] extra, Slice sealed) throws GeneralSecurityException {
        int length = sealed.length() - tag;
        byte[] start = ByteBuffer.allocate(BLOCK)
                .put((byte) (LENGTH_BYTES - 1))
                .put(nonce)
                .array();
        counter.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(start));
        byte[] mask = counter.update(new byte[BLOCK]);
        byte[] clear = counter.doFinal(sealed.array(), sealed.start(), length);
        byte[] proof = proof(nonce, extra, clear);
        byte[] stated = sealed.from(length).toArray();
        for (int i = 0; i < tag; i++) {
            stated[i] ^= mask[i];
        }
        return MessageDigest.isEqual(stated, Arrays.copyOf(proof, tag)) ? Optional.of(clear) : Optional.empty();
    }

    private byte[] proof(byte[] nonce, byte[] extra, byte[] clear) throws GeneralSecurityException {
        int head = padded(2 + extra.length);
        ByteBuffer all = ByteBuffer.allocate(BLOCK + head + padded(clear.length));
        all.put((byte) (0x40 | (tag - 2) / 2 << 3 | LENGTH_BYTES - 1)).put(nonce);
        all.put((byte) (clear.length >> 16)).putShort((short) clear.length);
        all.putShort((short) extra.length).put(extra);
        all.position(BLOCK + head).put(clear);
        chain.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK]));
        byte[] chained = chain.doFinal(all.array());
        return Arrays.copyOfRange(chained, chained.length - BLOCK, chained.length);
    }

    private static int padded(int length) {
        return (length + BLOCK - 1) / BLOCK * BLOCK;
    }
}
