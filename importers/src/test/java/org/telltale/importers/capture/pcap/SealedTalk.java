package org.telltale.importers.capture.pcap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.telltale.importers.capture.wire.tls.KeySchedule;

/// A connection of TLS 1.3 with secrets of our own choice, which a key log names.
final class SealedTalk {
    static final String KEY_LOG = line("CLIENT_HANDSHAKE_TRAFFIC_SECRET", "11")
            + line("SERVER_HANDSHAKE_TRAFFIC_SECRET", "22")
            + line("CLIENT_TRAFFIC_SECRET_0", "33")
            + line("SERVER_TRAFFIC_SECRET_0", "44");

    private SealedTalk() {}

    private static String line(String label, String octet) {
        return label + " " + "ab".repeat(32) + " " + octet.repeat(32) + "\n";
    }

    static Stage of(Stage stage) {
        byte[] update = handshake(24, new Octets().u8(0));
        return greeted(stage)
                .tcp(
                        true,
                        443,
                        0x18,
                        sealed("33", 0, 23, text("GET /sealed HTTP/1.1\r\nHost: closed.example.test\r\n\r\n")))
                .tcp(false, 443, 0x18, sealed("44", 0, 22, update))
                .tcp(
                        false,
                        443,
                        0x18,
                        sealed(updated("44"), 0, 23, text("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nopened")))
                .close(443);
    }

    /// A connection as far as its handshake.
    static Stage greeted(Stage stage) {
        byte[] encrypted = encryptedExtensions("x/10");
        return stage.open(443)
                .tcp(true, 443, 0x18, record(22, clientHello("http/1.1")))
                .tcp(false, 443, 0x18, record(22, serverHello()))
                .tcp(false, 443, 0x18, sealed("22", 0, 22, encrypted))
                .tcp(false, 443, 0x18, sealed("22", 1, 22, handshake(20, new Octets().u32(0))))
                .tcp(true, 443, 0x18, sealed("11", 0, 22, handshake(20, new Octets().u32(0))));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] handshake(int type, Octets body) {
        return new Octets().u8(type).counted(3, body).all();
    }

    static byte[] encryptedExtensions(String protocol) {
        Octets name = new Octets().counted(1, new Octets().text(protocol));
        Octets extension = new Octets().u16(16).counted(2, new Octets().counted(2, name));
        return handshake(8, new Octets().counted(2, extension));
    }

    static byte[] clientHello(String protocol) {
        Octets name = new Octets().counted(2, new Octets().u8(0).counted(2, new Octets().text("closed.example.test")));
        Octets extensions = new Octets()
                .u16(0)
                .counted(2, name)
                .u16(16)
                .counted(2, new Octets().counted(2, new Octets().counted(1, new Octets().text(protocol))))
                .u16(43)
                .counted(2, new Octets().counted(1, new Octets().u16(0x0304)));
        Octets body = new Octets().u16(0x0303).hex("ab".repeat(32)).u8(0).counted(2, new Octets().u16(0x1301));
        return handshake(1, body.u8(1).u8(0).counted(2, extensions));
    }

    static byte[] serverHello() {
        Octets extensions = new Octets().u16(43).counted(2, new Octets().u16(0x0304));
        Octets body =
                new Octets().u16(0x0303).hex("cd".repeat(32)).u8(0).u16(0x1301).u8(0);
        return handshake(2, body.counted(2, extensions));
    }

    static byte[] record(int type, byte[] fragment) {
        return new Octets()
                .u8(type)
                .u16(0x0303)
                .counted(2, new Octets().bytes(fragment))
                .all();
    }

    static byte[] secret(String octet) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) Integer.parseInt(octet, 16));
        return secret;
    }

    private static byte[] updated(String octet) {
        try {
            return KeySchedule.expandLabel("SHA256", secret(octet), "traffic upd", 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sealed(String octet, int number, int type, byte[] content) {
        return sealed(secret(octet), number, type, content);
    }

    private static byte[] sealed(byte[] secret, int number, int type, byte[] content) {
        return sealed(
                secret,
                number,
                new Octets().bytes(content).u8(type).bytes(new byte[3]).all());
    }

    /// Content of an application in a record without padding.
    static byte[] unpadded(String octet, int number, byte[] content) {
        return sealed(secret(octet), number, new Octets().bytes(content).u8(23).all());
    }

    private static byte[] sealed(byte[] secret, int number, byte[] inner) {
        byte[] header = new Octets().u8(23).u16(0x0303).u16(inner.length + 16).all();
        try {
            byte[] iv = KeySchedule.expandLabel("SHA256", secret, "iv", 12);
            iv[11] ^= (byte) number;
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(KeySchedule.expandLabel("SHA256", secret, "key", 16), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
            cipher.updateAAD(header);
            return new Octets().bytes(header).bytes(cipher.doFinal(inner)).all();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
