package org.telltale.importers.capture.pcap;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;

/// The unit of an interface's time stamps (option `if_tsresol`) and their shift in seconds (`if_tsoffset`).
record TimeUnit(int resolution, long shift) {
    static final TimeUnit MICROSECONDS = new TimeUnit(6, 0);

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);
    private static final BigInteger LONGEST = BigInteger.valueOf(Instant.MAX.getEpochSecond() / 2);

    /// The moment of a 64-bit unsigned stamp, to the nanosecond, downwards; empty where it is beyond any calendar.
    Optional<Instant> instant(long stamp) {
        BigInteger units = new BigInteger(1, bigEndian(stamp));
        int power = resolution & 0x7f;
        BigInteger second = resolution > 0x7f ? BigInteger.ONE.shiftLeft(power) : BigInteger.TEN.pow(power);
        BigInteger[] parts = units.divideAndRemainder(second);
        boolean known = parts[0].compareTo(LONGEST) < 0 && Math.abs(shift) < LONGEST.longValue();
        return known
                ? Optional.of(Instant.ofEpochSecond(
                        parts[0].longValue() + shift,
                        parts[1].multiply(NANOS).divide(second).longValue()))
                : Optional.empty();
    }

    private static byte[] bigEndian(long number) {
        byte[] bytes = new byte[8];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (number >>> 56 - 8 * i);
        }
        return bytes;
    }

    static int resolution(Slice option) {
        return option.isEmpty() ? 6 : option.u8(0);
    }
}
