package org.telltale.importers.capture.wire.tls;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.telltale.importers.capture.wire.packet.Slice;

/// RC4, and no encryption at all, of TLS 1.0 to 1.2 (RFC 5246, section 6.2.3.1): content and MAC. After a lost record
/// nothing opens under RC4.
final class StreamCipher implements RecordCipher {
    private final CipherSuite suite;
    private final byte[] macKey;
    private final Optional<Cipher> cipher;
    private final LostRecords gone = new LostRecords();
    private long sequence;
    private boolean lost;

    StreamCipher(CipherSuite suite, byte[] macKey, byte[] key) throws GeneralSecurityException {
        this.suite = suite;
        this.macKey = macKey;
        if (suite.kind() == CipherSuite.Kind.RC4) {
            Cipher rc4 = Cipher.getInstance("RC4");
            rc4.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "RC4"));
            cipher = Optional.of(rc4);
        } else {
            cipher = Optional.empty();
        }
    }

    @Override
    public int overhead() {
        return suite.macLength();
    }

    @Override
    public LostRecords lost() {
        return gone;
    }

    @Override
    public void skip() {
        gone.add(1);
        sequence++;
        lost = cipher.isPresent();
    }

    @Override
    public Optional<Plain> open(int type, int version, Slice fragment) {
        int content = fragment.length() - suite.macLength();
        if (lost || content < 0) {
            return Optional.empty();
        }
        byte[] sealed = fragment.toArray();
        Slice clear = Slice.of(cipher.map(c -> c.update(sealed)).orElse(sealed));
        ByteBuffer head = ByteBuffer.allocate(13);
        head.putLong(sequence++).put((byte) type).putShort((short) version).putShort((short) content);
        try {
            byte[] mac = KeySchedule.hmac(
                    suite.mac(), macKey, head.array(), clear.part(0, content).toArray());
            boolean right = MessageDigest.isEqual(mac, clear.from(content).toArray());
            return right ? Optional.of(new Plain(type, clear.part(0, content))) : Optional.empty();
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
