package org.telltale.importers.payload.dns;

import java.util.function.IntUnaryOperator;

/// A name in a message of the name service (RFC 1035, 4.1.4).
///
/// @param text labels with dots between them, bytes that are not printable as `\DDD` (RFC 4343); empty for the root
/// @param end the offset behind the name where it stands; where it is not whole, of no meaning
/// @param whole whether it could be read to its end
public record DomainName(String text, int end, boolean whole) {
    private static final int LONGEST = 1024;
    private static final int MOST_JUMPS = 32;

    /// @param octets the byte at an offset of the message, or -1 outside
    public static DomainName read(IntUnaryOperator octets, int from) {
        StringBuilder out = new StringBuilder();
        int at = from;
        int end = -1;
        for (int jumps = 0; jumps <= MOST_JUMPS && out.length() <= LONGEST; ) {
            int length = octets.applyAsInt(at);
            if (length == 0) {
                return new DomainName(out.toString(), end < 0 ? at + 1 : end, true);
            }
            if (length < 0 || length > 63 && length < 192) {
                break;
            }
            if (length >= 192) {
                end = end < 0 ? at + 2 : end;
                int low = octets.applyAsInt(at + 1);
                at = low < 0 ? -1 : (length & 63) << 8 | low;
                jumps++;
            } else {
                out.append(out.isEmpty() ? "" : ".");
                for (int i = at + 1; i <= at + length; i++) {
                    append(octets.applyAsInt(i), out);
                }
                at += length + 1;
            }
        }
        return new DomainName(out.toString(), from, false);
    }

    private static void append(int octet, StringBuilder out) {
        if (octet > 0x20 && octet < 0x7f && octet != '.' && octet != '\\') {
            out.append((char) octet);
        } else if (octet >= 0) {
            out.append('\\').append(octet / 100).append(octet / 10 % 10).append(octet % 10);
        }
    }
}
