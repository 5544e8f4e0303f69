package org.telltale.importers.payload.plist;

import java.util.Optional;
import org.telltale.importers.payload.tree.Octets;

/// The objects of a binary property list by number, as the trailer and the offset table say.
///
/// @param offsetBytes bytes of an offset
/// @param refBytes bytes of a number of an object
/// @param count of objects
/// @param top the number of the outermost
/// @param table where the offsets stand
record Objects(Octets in, int offsetBytes, int refBytes, int count, int top, int table) {
    private static final int TRAILER = 32;

    static Optional<Objects> of(Octets in) {
        int at = in.size() - TRAILER;
        if (at < 8) {
            return Optional.empty();
        }
        int offsetBytes = in.at(at + 6L);
        int refBytes = in.at(at + 7L);
        long count = in.big(at + 8L, 8);
        long top = in.big(at + 16L, 8);
        long table = in.big(at + 24L, 8);
        boolean widths = offsetBytes >= 1 && offsetBytes <= 8 && refBytes >= 1 && refBytes <= 8;
        boolean places = widths && table >= 8 && table <= at && count >= 1 && count <= (at + 6 - table) / offsetBytes;
        return places && top >= 0 && top < count
                ? Optional.of(new Objects(in, offsetBytes, refBytes, (int) count, (int) top, (int) table))
                : Optional.empty();
    }

    /// Where an object stands; -1 where it would be outside the objects.
    int offset(int object) {
        long at = in.big(table + (long) object * offsetBytes, offsetBytes);
        return at >= 8 && at < table ? (int) at : -1;
    }

    /// The number of an object that a container names; -1 where there is none of that number.
    int reference(long at) {
        long number = in.big(at, refBytes);
        return number >= 0 && number < count ? (int) number : -1;
    }
}
