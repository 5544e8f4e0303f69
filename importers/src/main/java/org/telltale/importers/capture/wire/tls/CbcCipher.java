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

/// AES-CBC and 3DES of TLS 1.0 to 1.2 (RFC 5246, 6.2.3.2), with the MAC inside or outside the encryption (RFC 7366).
final class CbcCipher implements RecordCipher {
    private final int block;
    private final CipherSuite suite;
    private final boolean outside;
    private final byte[] macKey;
    private final SecretKeySpec key;
    private final Cipher cipher;
    private final LostRecords gone = new LostRecords();
    private byte[] chained;
    private long sequence;

    /// @param outside whether the MAC covers the encrypted bytes
    /// @param iv of TLS 1.0, where each record goes on from the one before; else empty
    CbcCipher(CipherSuite suite, boolean outside, byte[] macKey, byte[] key, byte[] iv)
            throws GeneralSecurityException {
        this.suite = suite;
        this.outside = outside;
        this.macKey = macKey;
        boolean aes = suite.kind() == CipherSuite.Kind.AES_CBC;
        this.block = suite.block();
        this.key = new SecretKeySpec(key, aes ? "AES" : "DESede");
        this.cipher = Cipher.getInstance(aes ? "AES/CBC/NoPadding" : "DESede/CBC/NoPadding");
        this.chained = iv;
    }

    @Override
    public int overhead() {
        return suite.macLength() + 1 + (chained.length == 0 ? block : 0);
    }

    @Override
    public LostRecords lost() {
        return gone;
    }

    @Override
    public void skip() {
        gone.add(1);
        sequence++;
    }

    @Override
    public Optional<Plain> open(int type, int version, Slice fragment) {
        int mac = suite.macLength();
        Slice sealed = outside ? fragment.part(0, Math.max(0, fragment.length() - mac)) : fragment;
        boolean own = chained.length == 0;
        Slice blocks = own ? sealed.from(block) : sealed;
        long number = sequence++;
        if (blocks.isEmpty() || blocks.length() % block != 0) {
            return Optional.empty();
        }
        try {
            byte[] iv = own ? sealed.part(0, block).toArray() : chained;
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
            byte[] clear = cipher.doFinal(blocks.array(), blocks.start(), blocks.length());
            chained =
                    own ? chained : blocks.from(blocks.length() - (long) block).toArray();
            int content = clear.length - 1 - (clear[clear.length - 1] & 0xff) - (outside ? 0 : mac);
            if (content < 0) {
                return Optional.empty();
            }
            Slice checked = outside ? sealed : Slice.of(clear).part(0, content);
            byte[] stated = outside
                    ? fragment.from(sealed.length()).toArray()
                    : Arrays.copyOfRange(clear, content, content + mac);
            boolean right = MessageDigest.isEqual(stated, mac(number, type, version, checked));
            return right ? Optional.of(new Plain(type, Slice.of(clear).part(0, content))) : Optional.empty();
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private byte[] mac(long number, int type, int version, Slice content) throws GeneralSecurityException {
        ByteBuffer head = ByteBuffer.allocate(13);
        head.putLong(number).put((byte) type).putShort((short) version).putShort((short) content.length());
        return KeySchedule.hmac(suite.mac(), macKey, head.array(), content.toArray());
    }
}
