package org.telltale.importers.payload.sqlite;

import java.io.ByteArrayOutputStream;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// The pages of a file, counted from 1.
///
/// @param size bytes of a page
/// @param usable bytes of a page that hold content
record Pages(Octets in, int size, int usable) {
    static Pages of(Octets in) {
        int size = size(in);
        return new Pages(in, size, Math.max(480, size - in.at(20)));
    }

    /// Bytes of a page; 0 where the file says none that there is.
    static int size(Octets in) {
        int said = (int) in.big(16, 2);
        int size = said == 1 ? 1 << 16 : said;
        return size >= 512 && Integer.bitCount(size) == 1 ? size : 0;
    }

    /// Where a page begins; -1 where it is not whole.
    long at(long page) {
        long at = (page - 1) * size;
        return page > 0 && in.has(at, size) ? at : -1;
    }

    /// Where the kind of a page of a tree stands: the first page begins with the file's header.
    long head(long page) {
        return at(page) + (page == 1 ? 100 : 0);
    }

    /// How many bytes of a row stand in its own page.
    ///
    /// @param keyed whether the page belongs to a tree of keys
    int local(long payload, boolean keyed) {
        int most = keyed ? (usable - 12) * 64 / 255 - 23 : usable - 35;
        if (payload <= most) {
            return (int) payload;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int spill = (int) (least + (payload - least) % (usable - 4));
        return spill <= most ? spill : least;
    }

    /// A row put together with what stands on other pages; shorter where those are missing.
    Bytes whole(Span local, long payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(in.bytes().toArray(local));
        long next = in.has(local.end(), 4) ? in.big(local.end(), 4) : 0;
        int pages = in.size() / size;
        while (out.size() < payload && at(next) >= 0 && pages-- > 0) {
            long page = at(next);
            long count = Math.min(usable - 4L, payload - out.size());
            out.writeBytes(in.bytes().toArray(new Span(page + 4, count)));
            next = in.big(page, 4);
        }
        return Bytes.of(out.toByteArray());
    }
}
