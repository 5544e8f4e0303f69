package org.telltale.importers.payload.plist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Octets;

/// The objects of a binary property list by number: as the trailer and the offset table say, or where they are missing,
/// one after another as writers put them, the outermost first.
///
/// @param refBytes bytes of a number of an object
/// @param offsetBytes bytes of an entry of the offset table
/// @param order where the objects stand, in place of an offset table that is missing
/// @param count of the objects that are there or should be
/// @param top the number of the outermost
/// @param table the offset after all objects
record Objects(Octets in, int offsetBytes, int refBytes, List<Integer> order, int count, int top, int table) {
    private static final int TRAILER = 32;
    private static final int FIRST = 8;

    static Optional<Objects> of(Octets in) {
        return byTrailer(in).or(() -> byOrder(in));
    }

    private static Optional<Objects> byTrailer(Octets in) {
        int at = in.size() - TRAILER;
        if (at < FIRST) {
            return Optional.empty();
        }
        int offsetBytes = in.at(at + 6L);
        int refBytes = in.at(at + 7L);
        long count = in.big(at + 8L, 8);
        long top = in.big(at + 16L, 8);
        long table = in.big(at + 24L, 8);
        boolean widths = offsetBytes >= 1 && offsetBytes <= 8 && refBytes >= 1 && refBytes <= 8;
        boolean places =
                widths && table >= FIRST && table <= at && count >= 1 && count <= (at + 6 - table) / offsetBytes;
        return places && top >= 0 && top < count
                ? Optional.of(new Objects(in, offsetBytes, refBytes, List.of(), (int) count, (int) top, (int) table))
                : Optional.empty();
    }

    /// Numbers of objects have one byte or two; the wrong width soon meets what is no object, or a number beyond all.
    private static Optional<Objects> byOrder(Octets in) {
        Objects narrow = byOrder(in, 1);
        Objects wide = byOrder(in, 2);
        Objects further = wide.table > narrow.table ? wide : narrow;
        boolean container =
                further.order.size() > 1 && PlistObject.at(further, FIRST).isContainer();
        return container ? Optional.of(further) : Optional.empty();
    }

    private static Objects byOrder(Octets in, int refBytes) {
        Objects unknown = new Objects(in, 0, refBytes, List.of(), Integer.MAX_VALUE, 0, in.size());
        List<Integer> order = new ArrayList<>();
        int count = 1;
        int at = FIRST;
        while (order.size() < count && count <= in.size()) {
            PlistObject object = PlistObject.at(unknown, at);
            if (object.marker() < 0) {
                break;
            }
            order.add(at);
            for (long ref = object.value(); object.isContainer() && ref < object.end(); ref += refBytes) {
                count = Math.max(count, unknown.reference(ref) + 1);
            }
            at = (int) object.end();
        }
        return new Objects(in, 0, refBytes, order, count, 0, count <= in.size() ? at : FIRST);
    }

    /// Whether nothing but their order says where objects stand.
    boolean isCut() {
        return offsetBytes == 0;
    }

    /// How many objects have a place.
    int placed() {
        return isCut() ? order.size() : count;
    }

    /// Where an object stands; -1 where it would be outside the objects.
    int offset(int object) {
        if (isCut()) {
            return object < order.size() ? order.get(object) : -1;
        }
        long at = in.big(table + (long) object * offsetBytes, offsetBytes);
        return at >= FIRST && at < table ? (int) at : -1;
    }

    /// The number of an object that a container names; -1 where there is none of that number.
    int reference(long at) {
        long number = in.big(at, refBytes);
        return number >= 0 && number < count ? (int) number : -1;
    }
}
