package org.telltale.importers.capture.wire.quic;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.tls.KeySchedule;

/// A client's Initial packet, whose keys follow from what it says openly (RFC 9001, section 5.2).
///
/// @param frames its content in clear
/// @param rest what follows in the datagram
record InitialPacket(Slice frames, Slice rest) {
    private static final int SAMPLE = 16;

    /// A long header up to its length (RFC 9000, section 17.2).
    private record Header(long version, Slice connection, int number, int end) {}

    static boolean isLong(Slice datagram) {
        return (datagram.u8(0) & 0xc0) == 0xc0 && datagram.has(0, 7);
    }

    static long version(Slice datagram) {
        return datagram.u32(1);
    }

    /// The connection id that the client chose for the server.
    static Slice connection(Slice datagram) {
        return datagram.part(6, datagram.u8(5));
    }

    /// @param original the connection id of the client's first packet, from which the keys follow
    static Optional<InitialPacket> open(Slice datagram, Slice original) {
        Optional<QuicVersion> version = isLong(datagram) ? QuicVersion.of(version(datagram)) : Optional.empty();
        if (version.isEmpty() || (datagram.u8(0) >> 4 & 3) != version.get().initial()) {
            return Optional.empty();
        }
        int at = 6 + datagram.u8(5);
        at += 1 + datagram.u8(at);
        VarInt token = VarInt.at(datagram, at);
        at += token.size() + (int) Math.min(token.value(), datagram.length());
        VarInt length = VarInt.at(datagram, at);
        Header header = new Header(version(datagram), original, at + length.size(), (int)
                Math.min(at + length.size() + length.value(), datagram.length()));
        if (!datagram.has(header.number(), 4L + SAMPLE) || header.end() < header.number() + 4 + SAMPLE) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new InitialPacket(decrypt(datagram, header, version.get()), datagram.from(header.end())));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private static Slice decrypt(Slice datagram, Header header, QuicVersion version) throws GeneralSecurityException {
        byte[] initial = KeySchedule.hmac(
                "HmacSHA256",
                HexFormat.of().parseHex(version.salt()),
                header.connection().toArray());
        byte[] secret = KeySchedule.expandLabel("SHA256", initial, "client in", 32);
        byte[] key = KeySchedule.expandLabel("SHA256", secret, version.prefix() + "key", 16);
        byte[] iv = KeySchedule.expandLabel("SHA256", secret, version.prefix() + "iv", 12);
        byte[] mask = mask(KeySchedule.expandLabel("SHA256", secret, version.prefix() + "hp", 16), datagram, header);
        byte[] bytes = datagram.part(0, header.end()).toArray();
        bytes[0] ^= (byte) (mask[0] & 0x0f);
        int size = (bytes[0] & 3) + 1;
        for (int i = 0; i < size; i++) {
            int at = header.number() + i;
            bytes[at] ^= mask[1 + i];
            iv[iv.length - size + i] ^= bytes[at];
        }
        int sealed = header.number() + size;
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        cipher.updateAAD(bytes, 0, sealed);
        return Slice.of(cipher.doFinal(bytes, sealed, bytes.length - sealed));
    }

    private static byte[] mask(byte[] key, Slice datagram, Header header) throws GeneralSecurityException {
        // one block of 16 bytes: the header protection of RFC 9001, section 5.4.3
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new javax.crypto.spec.IvParameterSpec(new byte[SAMPLE]));
        return cipher.doFinal(datagram.part(header.number() + 4L, SAMPLE).toArray());
    }
}
