package org.telltale.model.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;

/// Finds many needles in one pass over bytes. Safe for use by several threads.
final class NeedleScan {
    /// A needle at an offset of the bytes that were scanned.
    record Found(Needle needle, long offset) {
        long end() {
            return offset + needle.length();
        }
    }

    /// The needles that begin with each two bytes.
    private final List<List<Needle>> heads = new ArrayList<>(Collections.nCopies(1 << 16, List.of()));

    NeedleScan(List<Needle> all) {
        for (Needle needle : all) {
            if (needle.length() >= Needles.LEAST) {
                int head = head(needle.bytes().toArray(), 0);
                List<Needle> more = new ArrayList<>(heads.get(head));
                more.add(needle);
                heads.set(head, List.copyOf(more));
            }
        }
    }

    private static int head(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    /// Every place of every needle, ascending; places of one needle do not overlap.
    List<Found> scan(Bytes bytes) {
        ArrayBytes here = ArrayBytes.of(bytes);
        List<Found> found = new ArrayList<>();
        byte[] array = here.array();
        int end = here.start() + here.length();
        for (int at = here.start(); at < end - 1; at++) {
            List<Needle> needles = heads.get(head(array, at));
            if (!needles.isEmpty()) {
                match(needles, array, here.start(), at, end, found);
            }
        }
        return found;
    }

    private static void match(List<Needle> needles, byte[] array, int start, int at, int end, List<Found> found) {
        for (Needle needle : needles) {
            if (needle.at(array, at, end)
                    && !(needle.bounded() && touchesDigit(array, start, at, end, needle))
                    && !overlaps(found, needle, at - start)) {
                found.add(new Found(needle, at - start));
            }
        }
    }

    private static boolean touchesDigit(byte[] array, int start, int at, int end, Needle needle) {
        int after = at + needle.length();
        return at > start && isDigit(array[at - 1]) || after < end && isDigit(array[after]);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean overlaps(List<Found> found, Needle needle, long offset) {
        for (int i = found.size() - 1; i >= 0 && found.get(i).offset() + needle.length() > offset; i--) {
            if (found.get(i).needle() == needle) {
                return true;
            }
        }
        return false;
    }
}
