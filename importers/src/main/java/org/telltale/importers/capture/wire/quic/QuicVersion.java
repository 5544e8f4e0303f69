package org.telltale.importers.capture.wire.quic;

import java.util.HexFormat;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;

/// What differs between versions of QUIC for its packets.
///
/// @param salt of the secrets of Initial packets, in hexadecimal
/// @param prefix of the labels that keys are derived with
/// @param shift by which the numbers of its long packet types differ from those of version 1
record QuicVersion(String salt, String prefix, int shift) {
    private static final String ONE = "38762cf7f55934b34d179ae6a4c80cadccbb7f0a";
    private static final String TWO = "0dede3def700a6db819381be6e269dcbf9bd2ed9";
    private static final String DRAFT_29 = "afbfec289993d24c9e9786f19c6111e04390a899";
    private static final String DRAFT_23 = "c3eef712c72ebb5a11a7d2432bb46365bef9f502";
    private static final String DRAFT_22 = "7fbcdb0e7c66bbe9193a96cd21519ebd7a02644a";
    private static final String GOOGLE_Q050 = "504574efd066fe2f9d945cfcdbd3a7f0d3b56b45";
    private static final String GOOGLE_T050 = "7ff579e5acd072915580304c43a2367c60488310";
    private static final String GOOGLE_T051 = "7a4edef4e7ccee5fa4506c19124fc8ccda6e033d";

    private static final long NUMBER_TWO = 0x6b3343cfL;
    private static final long NUMBER_DRAFT_TWO = 0x709a50c4L;

    private QuicVersion(String salt) {
        this(salt, "quic ", 0);
    }

    /// Versions 1 (RFC 9001), 2 (RFC 9369) and drafts from 22 on, with those of Facebook and Google.
    static Optional<QuicVersion> of(long number) {
        if (number == NUMBER_TWO || number == NUMBER_DRAFT_TWO) {
            return Optional.of(new QuicVersion(TWO, "quicv2 ", 1));
        }
        if (number == 1) {
            return Optional.of(new QuicVersion(ONE));
        }
        return number >>> 8 == 0xff0000L ? draft((int) number & 0xff) : ofCompany((int) number);
    }

    private static Optional<QuicVersion> ofCompany(int number) {
        return switch (number) {
            case 0xfaceb001 -> draft(22);
            case 0xfaceb000, 0xfaceb002, 0xfaceb00e -> draft(27);
            case 0x51303530 -> Optional.of(new QuicVersion(GOOGLE_Q050));
            case 0x54303530 -> Optional.of(new QuicVersion(GOOGLE_T050));
            case 0x54303531 -> Optional.of(new QuicVersion(GOOGLE_T051));
            default -> Optional.empty();
        };
    }

    private static Optional<QuicVersion> draft(int number) {
        return number < 22 || number > 34
                ? Optional.empty()
                : Optional.of(new QuicVersion(number >= 29 ? DRAFT_29 : number >= 23 ? DRAFT_23 : DRAFT_22));
    }

    byte[] saltBytes() {
        return HexFormat.of().parseHex(salt);
    }

    /// The type of a long packet by its first byte.
    LongPacket.Type type(int first) {
        return LongPacket.Type.values()[(first >> 4) - shift & 3];
    }

    /// `1`, `2`, `draft-29`, `Q046`, or the number.
    static String name(long number) {
        if (number == 1 || number == NUMBER_TWO) {
            return number == 1 ? "1" : "2";
        }
        if (number >>> 8 == 0xff0000L) {
            return "draft-" + (number & 0xff);
        }
        String letters = Slice.of(
                        new byte[] {(byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number
                        })
                .latin();
        return letters.matches("[QT]\\d{3}") ? letters : "0x%08x".formatted(number);
    }
}
