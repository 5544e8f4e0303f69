package org.telltale.importers.capture.wire.tls;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.telltale.importers.capture.wire.packet.Slice;

/// AES-GCM, AES-CCM and ChaCha20-Poly1305 of TLS 1.2 (RFC 5288, 6655, 7905) and 1.3 (RFC 8446, section 5).
final class AeadCipher implements RecordCipher {
    private static final int MOST_LOST = 64;
    private static final int EXPLICIT = 8;

    private final boolean three;
    private final CipherSuite.Kind kind;
    private final int tag;
    private final Opening opening;
    private final byte[] iv;
    private final LostRecords gone = new LostRecords();
    private long sequence;
    private boolean doubtful;

    private AeadCipher(boolean three, CipherSuite suite, byte[] key, byte[] iv) throws GeneralSecurityException {
        this.three = three;
        this.kind = suite.kind();
        this.tag = kind == CipherSuite.Kind.CCM_8 ? 8 : 16;
        this.opening = kind == CipherSuite.Kind.GCM || kind == CipherSuite.Kind.CHACHA
                ? ofPlatform(kind == CipherSuite.Kind.GCM, key)
                : new Ccm(key, tag)::open;
        this.iv = iv;
    }

    /// Opens what is sealed under a nonce, with what is proven beside it.
    private interface Opening {
        Optional<byte[]> open(byte[] nonce, byte[] extra, Slice sealed) throws GeneralSecurityException;
    }

    private static Opening ofPlatform(boolean gcm, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(gcm ? "AES/GCM/NoPadding" : "ChaCha20-Poly1305");
        SecretKeySpec spec = new SecretKeySpec(key, gcm ? "AES" : "ChaCha20");
        return (nonce, extra, closed) -> {
            if (gcm) {
                GcmWarming.opens(closed.length());
            }
            cipher.init(Cipher.DECRYPT_MODE, spec, gcm ? new GCMParameterSpec(128, nonce) : new IvParameterSpec(nonce));
            cipher.updateAAD(extra);
            return Optional.of(cipher.doFinal(closed.array(), closed.start(), closed.length()));
        };
    }

    static AeadCipher three(CipherSuite suite, byte[] secret) throws GeneralSecurityException {
        byte[] key = KeySchedule.expandLabel(suite.hash(), secret, "key", suite.keyLength());
        return new AeadCipher(true, suite, key, KeySchedule.expandLabel(suite.hash(), secret, "iv", 12));
    }

    /// @param iv 4 bytes for AES, 12 for ChaCha20
    static AeadCipher two(CipherSuite suite, byte[] key, byte[] iv) throws GeneralSecurityException {
        return new AeadCipher(false, suite, key, iv);
    }

    @Override
    public int overhead() {
        return three ? tag + 1 : kind == CipherSuite.Kind.CHACHA ? tag : tag + EXPLICIT;
    }

    @Override
    public LostRecords lost() {
        return gone;
    }

    @Override
    public void skip() {
        gone.add(1);
        sequence++;
        doubtful = true;
    }

    @Override
    public Optional<Plain> open(int type, int version, Slice fragment) {
        int lost = doubtful ? MOST_LOST : 0;
        for (int i = 0; i <= lost; i++) {
            Optional<Plain> plain = open(type, version, fragment, sequence + i);
            if (plain.isPresent()) {
                sequence += i + 1;
                gone.add(i);
                doubtful = false;
                return plain;
            }
        }
        return Optional.empty();
    }

    private Optional<Plain> open(int type, int version, Slice fragment, long number) {
        boolean explicit = !three && kind != CipherSuite.Kind.CHACHA;
        Slice sealed = explicit ? fragment.from(8) : fragment;
        if (sealed.length() < tag || explicit && fragment.length() < 8) {
            return Optional.empty();
        }
        ByteBuffer extra = ByteBuffer.allocate(three ? 5 : 13);
        if (!three) {
            extra.putLong(number);
        }
        int length = three ? fragment.length() : sealed.length() - tag;
        extra.put((byte) type).putShort((short) version).putShort((short) length);
        byte[] nonce = explicit ? explicitNonce(fragment) : nonce(number);
        try {
            return opening.open(nonce, extra.array(), sealed)
                    .map(clear -> three ? inner(clear) : new Plain(type, Slice.of(clear)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private byte[] explicitNonce(Slice fragment) {
        byte[] nonce = new byte[12];
        System.arraycopy(iv, 0, nonce, 0, 4);
        System.arraycopy(fragment.array(), fragment.start(), nonce, 4, 8);
        return nonce;
    }

    private byte[] nonce(long number) {
        byte[] nonce = iv.clone();
        for (int i = 0; i < 8; i++) {
            nonce[nonce.length - 1 - i] ^= (byte) (number >>> 8 * i);
        }
        return nonce;
    }

    /// TLS 1.3 hides the type behind the content, before zeros.
    private static Plain inner(byte[] clear) {
        int end = clear.length;
        while (end > 0 && clear[end - 1] == 0) {
            end--;
        }
        return end == 0
                ? new Plain(0, Slice.EMPTY)
                : new Plain(clear[end - 1] & 0xff, Slice.of(clear).part(0, end - 1L));
    }
}
