package org.telltale.importers.capture.pcap;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.telltale.importers.capture.wire.tls.KeySchedule;

/// A QUIC connection with HTTP/3 and secrets of our own choice, which [SealedTalk#KEY_LOG] names: the ClientHello comes in
/// two Initial packets of the wrong order, headers refer to a dynamic table, and the server updates its keys.
final class QuicTalk {
    private static final int PORT = 4433;
    private static final String CLIENT_ID = "c1c2c3c4";
    private static final String SERVER_ID = "5051525354";
    private static final byte[] FIRST_ID = HexFormat.of().parseHex("0102030405060708");

    private QuicTalk() {}

    static Stage of(Stage stage) throws GeneralSecurityException {
        byte[] hello = SealedTalk.clientHello("h3");
        byte[] chosen = SealedTalk.serverHello();
        byte[] encrypted = SealedTalk.encryptedExtensions("h3");
        int half = hello.length / 2;
        byte[] client = open("client in");
        byte[] server = open("server in");
        return stage.udp(true, PORT, initial(client, 0, true, crypto(half, hello, half, hello.length)))
                .udp(true, PORT, initial(client, 1, true, crypto(0, hello, 0, half)))
                .udp(
                        false,
                        PORT,
                        new Octets()
                                .bytes(initial(server, 0, false, crypto(0, chosen, 0, chosen.length)))
                                .bytes(handshake(crypto(0, encrypted, 0, encrypted.length)))
                                .all())
                .udp(false, PORT, brief(SealedTalk.secret("44"), 0, 0, CLIENT_ID, stream(3, 0, false, settings())))
                .udp(true, PORT, brief(SealedTalk.secret("33"), 0, 0, SERVER_ID, stream(0, 0, true, request())))
                .udp(true, PORT, brief(SealedTalk.secret("33"), 0, 1, SERVER_ID, stream(6, 0, false, entries())))
                .udp(false, PORT, brief(SealedTalk.secret("44"), 0, 1, CLIENT_ID, stream(0, 10, true, text("ned"))))
                .udp(false, PORT, brief(next(), 4, 2, CLIENT_ID, stream(0, 0, false, response())));
    }

    private static byte[] open(String label) throws GeneralSecurityException {
        byte[] salt = HexFormat.of().parseHex("38762cf7f55934b34d179ae6a4c80cadccbb7f0a");
        return KeySchedule.expandLabel("SHA256", KeySchedule.hmac("HmacSHA256", salt, FIRST_ID), label, 32);
    }

    /// Adds a packet with these frames: of the client where `how` is even, Initial where it is a multiple of 4 and of
    /// the server's handshake where it is 1 more, else of the application.
    static void say(Stage stage, int how, int number, byte[] frames) throws GeneralSecurityException {
        boolean client = (how & 1) == 0;
        byte[] packet = switch (how & 3) {
            case 0 -> initial(open("client in"), number, true, frames);
            case 1 -> handshake(Arrays.copyOf(frames, Math.max(frames.length, 24)));
            case 2 -> brief(SealedTalk.secret("33"), 0, number, SERVER_ID, frames);
            default -> brief(next(), 4, number, CLIENT_ID, frames);
        };
        stage.udp(client, PORT, packet);
    }

    private static byte[] text(String text) {
        return new Octets().text(text).all();
    }

    private static byte[] next() throws GeneralSecurityException {
        return KeySchedule.expandLabel("SHA256", SealedTalk.secret("44"), "quic ku", 32);
    }

    /// A control stream that allows a dynamic table of 64 entries.
    private static byte[] settings() {
        return new Octets().hex("00").hex("0403014800").all();
    }

    /// An encoder's stream: a table of 220 bytes, and `:authority: quic.example.test`.
    private static byte[] entries() {
        return new Octets()
                .hex("02")
                .hex("3fbd01")
                .hex("c0")
                .counted(1, new Octets().text("quic.example.test"))
                .all();
    }

    /// GET, https, the first entry of the dynamic table, a path in letters.
    private static byte[] request() {
        Octets block = new Octets().hex("0200").hex("d1").hex("d7").hex("80");
        block.hex("51").counted(1, new Octets().text("/one?x=2"));
        return new Octets().u8(1).counted(1, block).all();
    }

    /// 200 and the first half of six bytes of text.
    private static byte[] response() {
        return new Octets()
                .u8(1)
                .counted(1, new Octets().hex("0000").hex("d9"))
                .hex("0006")
                .text("ope")
                .all();
    }

    private static byte[] crypto(int offset, byte[] message, int from, int to) {
        byte[] part = Arrays.copyOfRange(message, from, to);
        return new Octets()
                .u8(6)
                .u16(0x4000 | offset)
                .u16(0x4000 | part.length)
                .bytes(part)
                .all();
    }

    private static byte[] stream(int id, int offset, boolean last, byte[] data) {
        return new Octets()
                .u8(last ? 0x0f : 0x0e)
                .u8(id)
                .u8(offset)
                .counted(1, new Octets().bytes(data))
                .all();
    }

    private static byte[] initial(byte[] secret, int number, boolean client, byte[] frames)
            throws GeneralSecurityException {
        String source = client ? CLIENT_ID : SERVER_ID;
        byte[] target = client ? FIRST_ID : HexFormat.of().parseHex(CLIENT_ID);
        byte[] padded = Arrays.copyOf(frames, Math.max(frames.length, 230));
        Octets header = new Octets().u8(0xc0).u32(1).counted(1, new Octets().bytes(target));
        header.counted(1, new Octets().hex(source)).u8(0).u16(0x4000 | padded.length + 17);
        return sealed(secret, header.u8(number).all(), number, padded);
    }

    private static byte[] handshake(byte[] frames) throws GeneralSecurityException {
        Octets header = new Octets().u8(0xe0).u32(1).counted(1, new Octets().hex(CLIENT_ID));
        header.counted(1, new Octets().hex(SERVER_ID)).u16(0x4000 | frames.length + 17);
        return sealed(SealedTalk.secret("22"), header.u8(0).all(), 0, frames);
    }

    private static byte[] brief(byte[] secret, int flags, int number, String target, byte[] frames)
            throws GeneralSecurityException {
        byte[] padded = Arrays.copyOf(frames, Math.max(frames.length, 24));
        byte[] header = new Octets().u8(0x40 | flags).hex(target).u8(number).all();
        return sealed(secret, header, number, padded);
    }

    /// Seals the content, then the header, whose last byte is the packet number.
    private static byte[] sealed(byte[] secret, byte[] header, int number, byte[] frames)
            throws GeneralSecurityException {
        byte[] iv = KeySchedule.expandLabel("SHA256", secret, "quic iv", 12);
        iv[11] ^= (byte) number;
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key(secret, "quic key"), new GCMParameterSpec(128, iv));
        cipher.updateAAD(header);
        byte[] packet = new Octets().bytes(header).bytes(cipher.doFinal(frames)).all();
        // the key of headers outlives an update
        byte[] first = (header[0] & 0x84) == 4 ? SealedTalk.secret("44") : secret;
        Cipher masking = Cipher.getInstance("AES/CBC/NoPadding");
        masking.init(Cipher.ENCRYPT_MODE, key(first, "quic hp"), new IvParameterSpec(new byte[16]));
        byte[] mask = masking.doFinal(packet, header.length + 3, 16);
        packet[0] ^= (byte) (mask[0] & (header[0] < 0 ? 0x0f : 0x1f));
        packet[header.length - 1] ^= mask[1];
        return packet;
    }

    private static SecretKeySpec key(byte[] secret, String label) throws GeneralSecurityException {
        return new SecretKeySpec(KeySchedule.expandLabel("SHA256", secret, label, 16), "AES");
    }
}
