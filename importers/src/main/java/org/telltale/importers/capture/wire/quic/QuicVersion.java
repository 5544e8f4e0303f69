package org.telltale.importers.capture.wire.quic;

import java.util.Optional;

/// What differs between versions of QUIC for its first packets.
///
/// @param salt of the secrets of Initial packets, in hexadecimal
/// @param prefix of the labels that keys are derived with
/// @param initial the number of the Initial packet type
record QuicVersion(String salt, String prefix, int initial) {
    private static final String ONE = "38762cf7f55934b34d179ae6a4c80cadccbb7f0a";
    private static final String TWO = "0dede3def700a6db819381be6e269dcbf9bd2ed9";
    private static final String DRAFT_29 = "afbfec289993d24c9e9786f19c6111e04390a899";
    private static final String DRAFT_23 = "c3eef712c72ebb5a11a7d2432bb46365bef9f502";

    private static final String GOOGLE_T051 = "7a4edef4e7ccee5fa4506c19124fc8ccda6e033d";

    /// Versions 1 (RFC 9001), 2 (RFC 9369) and drafts from 23 on, with those of Facebook and Google.
    static Optional<QuicVersion> of(long number) {
        if (number == 1) {
            return Optional.of(new QuicVersion(ONE, "quic ", 0));
        }
        if (number == 0x6b3343cfL) {
            return Optional.of(new QuicVersion(TWO, "quicv2 ", 1));
        }
        if (number == 0x54303531L) {
            return Optional.of(new QuicVersion(GOOGLE_T051, "quic ", 0));
        }
        long draft = number & 0xff;
        boolean drafted = number >>> 8 == 0xff0000L;
        boolean facebook = number >>> 8 == 0xfaceb0L;
        if (drafted && draft >= 29 && draft <= 34) {
            return Optional.of(new QuicVersion(DRAFT_29, "quic ", 0));
        }
        boolean older = drafted && draft >= 23 && draft < 29 || facebook && (draft <= 2 || draft == 0x0e);
        return older ? Optional.of(new QuicVersion(DRAFT_23, "quic ", 0)) : Optional.empty();
    }

    static String name(long number) {
        return number == 1 ? "1" : number == 0x6b3343cfL ? "2" : "0x%08x".formatted(number);
    }
}
