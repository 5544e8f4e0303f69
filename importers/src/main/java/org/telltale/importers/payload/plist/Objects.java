package org.telltale.importers.payload.plist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Octets;

/// The objects of a binary property list by number: as the trailer and the offset table say, or where they are missing,
/// one after another as writers put them, the outermost first.
///
/// @param refBytes bytes of a number of an object
/// @param offsets where the objects stand that are there
/// @param count of the objects that should be there
/// @param top the number of the outermost
/// @param table the offset after all objects
/// @param isCut whether nothing but their order says where objects stand
record Objects(Octets in, int refBytes, List<Integer> offsets, int count, int top, int table, boolean isCut) {
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
        if (!places || top < 0 || top >= count) {
            return Optional.empty();
        }
        List<Integer> offsets = new ArrayList<>((int) count);
        for (int i = 0; i < count; i++) {
            long offset = in.big(table + (long) i * offsetBytes, offsetBytes);
            offsets.add(offset >= FIRST && offset < table ? (int) offset : -1);
        }
        return Optional.of(new Objects(in, refBytes, offsets, (int) count, (int) top, (int) table, false));
    }

    /// Numbers of objects have one byte or two; the wrong width soon meets what is no object, or a number beyond all.
    private static Optional<Objects> byOrder(Octets in) {
        Objects narrow = byOrder(in, 1);
        Objects wide = byOrder(in, 2);
        Objects further = wide.table > narrow.table ? wide : narrow;
        boolean container =
                further.offsets.size() > 1 && PlistObject.at(further, FIRST).isContainer();
        return container ? Optional.of(further) : Optional.empty();
    }

    private static Objects byOrder(Octets in, int refBytes) {
        Objects unknown = new Objects(in, refBytes, List.of(), Integer.MAX_VALUE, 0, in.size(), true);
        List<Integer> offsets = new ArrayList<>();
        int count = 1;
        int at = FIRST;
        while (offsets.size() < count && count <= in.size()) {
            PlistObject object = PlistObject.at(unknown, at);
            if (object.marker() < 0) {
                break;
            }
            offsets.add(at);
            for (long ref = object.value(); object.isContainer() && ref < object.end(); ref += refBytes) {
                count = Math.max(count, unknown.reference(ref) + 1);
            }
            at = (int) object.end();
        }
        return new Objects(in, refBytes, offsets, count, 0, count <= in.size() ? at : FIRST, true);
    }

    /// Where an object stands; -1 where it would be outside the objects.
    int offset(int object) {
        return object < offsets.size() ? offsets.get(object) : -1;
    }

    /// The number of an object that a container names; -1 where there is none of that number.
    int reference(long at) {
        long number = in.big(at, refBytes);
        return number >= 0 && number < count ? (int) number : -1;
    }
}
