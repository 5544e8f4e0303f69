package org.telltale.importers.capture.wire.tls;

import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Has the platform compile AES-GCM early. It does so after some thousand calls, and until then a record of 16 KiB costs
/// ten times as much: many calls of a few bytes come cheaper, once it shows that there is much to open.
final class GcmWarming {
    private static final long MUCH = 512 << 10;
    private static final int CALLS = 6000;
    private static final AtomicLong OPENED = new AtomicLong();

    private GcmWarming() {}

    /// Counts what is opened in this process.
    static void opens(int bytes) throws GeneralSecurityException {
        if (OPENED.get() < MUCH) {
            long before = OPENED.getAndAdd(bytes);
            if (before < MUCH && before + bytes >= MUCH) {
                warm();
            }
        }
    }

    private static void warm() throws GeneralSecurityException {
        SecretKeySpec key = new SecretKeySpec(new byte[16], "AES");
        GCMParameterSpec nonce = new GCMParameterSpec(128, new byte[12]);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, nonce);
        byte[] sealed = cipher.doFinal(new byte[16]);
        for (int i = 0; i < CALLS; i++) {
            cipher.init(Cipher.DECRYPT_MODE, key, nonce);
            cipher.doFinal(sealed);
        }
    }
}
