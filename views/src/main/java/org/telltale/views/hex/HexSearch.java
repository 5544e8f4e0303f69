package org.telltale.views.hex;

import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.job.JobContext;

/// Looks for the nearest of several byte strings, a window at a time. For a worker thread.
final class HexSearch {
    private static final int WINDOW = 1 << 20;

    /// @param what found, and where
    record Hit(Sought what, Span span) {}

    private final Bytes bytes;
    private final List<Sought> sought;
    private final int longest;

    HexSearch(Bytes bytes, List<Sought> sought) {
        this.bytes = bytes;
        this.sought = sought;
        this.longest = sought.stream().mapToInt(Sought::length).max().orElse(1);
    }

    /// The first place at or after an offset, else the first of all.
    Optional<Hit> next(long from, JobContext job) {
        Optional<Hit> later = first(from, bytes.size(), job);
        return later.isPresent() ? later : first(0, Math.min(bytes.size(), from + longest), job);
    }

    /// The last place before an offset, else the last of all.
    Optional<Hit> previous(long before, JobContext job) {
        Optional<Hit> earlier = last(0, before, job);
        return earlier.isPresent() ? earlier : last(before, bytes.size(), job);
    }

    private Optional<Hit> first(long from, long end, JobContext job) {
        for (long at = Math.max(0, from); at < end; at += WINDOW) {
            job.check();
            byte[] window = window(at, end);
            for (int i = 0; i < Math.min(WINDOW, window.length); i++) {
                Optional<Hit> hit = at(window, i, at);
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> last(long from, long before, JobContext job) {
        for (long end = before; end > from; end -= WINDOW) {
            job.check();
            long at = Math.max(from, end - WINDOW);
            byte[] window = window(at, bytes.size());
            for (int i = (int) (end - at) - 1; i >= 0; i--) {
                Optional<Hit> hit = at(window, i, at);
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        return Optional.empty();
    }

    private byte[] window(long at, long end) {
        return bytes.toArray(new Span(at, Math.min(end - at, (long) WINDOW + longest)));
    }

    private Optional<Hit> at(byte[] window, int i, long base) {
        for (Sought each : sought) {
            if (each.isAt(window, i)) {
                return Optional.of(new Hit(each, new Span(base + i, each.length())));
            }
        }
        return Optional.empty();
    }
}
