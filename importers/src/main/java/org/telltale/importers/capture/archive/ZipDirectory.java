package org.telltale.importers.capture.archive;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.DamagedEntryException;
import org.telltale.model.problem.Problem;

/// What a zip archive holds (APPNOTE 6.3.10), also zip64, behind other bytes, or cut off: then its local headers tell.
///
/// @param members in the order of the archive, at most [#MOST]
/// @param problems remarks about the archive; spans are in it
public record ZipDirectory(Bytes bytes, List<ZipMember> members, List<Problem> problems) {
    /// Members that are listed; an archive of more has a problem.
    public static final int MOST = 100_000;

    static final long LOCAL = 0x04034b50L;
    private static final long CENTRAL = 0x02014b50L;
    private static final long END = 0x06054b50L;
    private static final long END64 = 0x06064b50L;
    private static final long LOCATOR64 = 0x07064b50L;
    private static final int END_SIZE = 22;
    private static final long ALL_ONES = 0xffffffffL;
    private static final int UTF8 = 1 << 11;
    private static final Charset OLD = Charset.forName("IBM437");

    public ZipDirectory {
        members = List.copyOf(members);
        problems = List.copyOf(problems);
    }

    /// Whether bytes begin as a zip archive does.
    public static boolean begins(byte[] head) {
        LittleView view = new LittleView(Bytes.of(head));
        return view.u32(0) == LOCAL || view.u32(0) == END && head.length >= END_SIZE;
    }

    /// Reads the directory of any bytes.
    public static ZipDirectory of(Bytes bytes) {
        Reading reading = new Reading(bytes);
        reading.run();
        Span all = new Span(0, bytes.size());
        List<Problem> within = reading.problems.stream()
                .map(problem -> new Problem(problem.severity(), within(all, problem.span()), problem.message()))
                .toList();
        return new ZipDirectory(bytes, reading.members, within);
    }

    private static Span within(Span all, Span span) {
        long from = Math.min(all.end(), span.offset());
        return new Span(from, Math.min(all.end(), span.end()) - from);
    }

    public Optional<ZipMember> member(String name) {
        return members.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// The content of a member as a stream, which is to be closed; damage shows as [DamagedEntryException] after the
    /// bytes before it. Nothing bounds how much comes out: whoever reads does.
    ///
    /// @throws DamagedEntryException when it cannot be opened: encrypted, or packed in a way that is not known
    public InputStream open(ZipMember member) throws DamagedEntryException {
        return ZipContent.open(bytes, member);
    }

    /// The content of a member up to a number of bytes, or empty where it has more.
    ///
    /// @throws DamagedEntryException where it cannot be had whole
    public Optional<Bytes> read(ZipMember member, int most) throws java.io.IOException {
        try (InputStream in = open(member)) {
            byte[] content = in.readNBytes(most);
            return in.read() < 0 ? Optional.of(Bytes.of(content)) : Optional.empty();
        }
    }

    private static final class Reading {
        private final LittleView view;
        private final long size;
        private final List<ZipMember> members = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(Bytes bytes) {
            this.view = new LittleView(bytes);
            this.size = bytes.size();
        }

        void run() {
            long end = end();
            if (end < 0) {
                problems.add(Problem.error(size, 0, "the archive's directory is missing: its end is cut off"));
            }
            if (end < 0 || !central(end)) {
                members.clear();
                locals();
            }
        }

        private long end() {
            for (long at = size - END_SIZE; at >= Math.max(0, size - END_SIZE - 0xffff); at--) {
                if (view.u8(at) == 0x50 && view.u32(at) == END && at + END_SIZE + view.u16(at + 20) <= size) {
                    return at;
                }
            }
            return -1;
        }

        /// Reads the central directory; false where it is damaged.
        private boolean central(long end) {
            long count = view.u16(end + 10);
            long length = view.u32(end + 12);
            long start = view.u32(end + 16);
            long before = end;
            long locator = end - 20;
            if (locator >= 0 && view.u32(locator) == LOCATOR64) {
                long end64 = view.find(END64, Math.max(0, Math.min(view.u64(locator + 8), locator)), locator);
                if (end64 >= 0) {
                    count = view.u64(end64 + 32);
                    length = view.u64(end64 + 40);
                    start = view.u64(end64 + 48);
                    before = end64;
                }
            }
            // bytes before the archive shift all its offsets
            long shift = before - length - start;
            long at = start + shift;
            if (length < 0 || start < 0 || shift < 0 || at < 0) {
                problems.add(Problem.error(end, END_SIZE, "the archive's directory is not where it is said to be"));
                return false;
            }
            while (members.size() < count && members.size() < MOST) {
                if (view.u32(at) != CENTRAL || !view.has(at, 46)) {
                    problems.add(Problem.error(at, 0, "the archive's directory is damaged; its entries are searched"));
                    return false;
                }
                at = header(at, shift);
            }
            if (members.size() < count) {
                problems.add(
                        Problem.error(at, 0, "the archive has more than " + MOST + " entries; the rest is not read"));
            }
            return true;
        }

        private long header(long at, long shift) {
            int nameLength = view.u16(at + 28);
            int extraLength = view.u16(at + 30);
            int flags = view.u16(at + 8);
            long extra = at + 46 + nameLength;
            Zip64 sizes = Zip64.of(view, extra, extraLength, view.u32(at + 24), view.u32(at + 20), view.u32(at + 42));
            long local = sizes.offset() + shift;
            long data = local + 30 + view.u16(local + 26) + view.u16(local + 28);
            String name = name(at + 46, nameLength, flags);
            if (view.u32(local) != LOCAL || data < 0 || data > size) {
                problems.add(Problem.error(at, 46, "an entry is not where the directory says"));
            } else {
                long packed = Math.clamp(sizes.packed(), 0L, size - data);
                members.add(new ZipMember(
                        name, flags, view.u16(at + 10), view.u32(at + 16), sizes.size(), new Span(data, packed), true));
            }
            return extra + extraLength + view.u16(at + 32);
        }

        private String name(long at, int length, int flags) {
            String utf8 = view.text(at, length, StandardCharsets.UTF_8);
            boolean old = (flags & UTF8) == 0 && utf8.indexOf('\ufffd') >= 0;
            return old ? view.text(at, length, OLD) : utf8;
        }

        /// Without a directory: one local header after another.
        private void locals() {
            long at = view.find(LOCAL, 0, size);
            while (at >= 0 && view.has(at, 30) && members.size() < MOST) {
                int flags = view.u16(at + 6);
                int nameLength = view.u16(at + 26);
                int extraLength = view.u16(at + 28);
                long data = at + 30 + nameLength + extraLength;
                Zip64 sizes =
                        Zip64.of(view, at + 30 + nameLength, extraLength, view.u32(at + 22), view.u32(at + 18), 0);
                boolean stated = (flags & 8) == 0;
                long end = stated ? data + sizes.packed() : descriptor(data);
                if (data > size) {
                    return;
                }
                long packed = Math.clamp(end - data, 0L, size - data);
                members.add(new ZipMember(
                        name(at + 30, nameLength, flags),
                        flags,
                        view.u16(at + 8),
                        view.u32(at + 14),
                        sizes.size(),
                        new Span(data, packed),
                        stated));
                at = view.find(LOCAL, data + packed, size);
            }
        }

        /// Where the packed bytes end whose length stands behind them: before a descriptor that states that length.
        private long descriptor(long data) {
            long at = view.find(ZipContent.DESCRIPTOR, data, size);
            while (at >= 0) {
                if (view.u32(at + 8) == (at - data & ALL_ONES)) {
                    return at;
                }
                at = view.find(ZipContent.DESCRIPTOR, at + 1, size);
            }
            long next = view.find(LOCAL, data, size);
            return next < 0 ? size : next;
        }
    }

    /// Sizes and offset of a header, from its extra field where they do not fit.
    private record Zip64(long size, long packed, long offset) {
        static Zip64 of(LittleView view, long extra, int length, long size, long packed, long offset) {
            long at = extra;
            while (at + 4 <= extra + length && view.u16(at) != 1) {
                at += 4L + view.u16(at + 2);
            }
            if (at + 4 > extra + length) {
                return new Zip64(size, packed, offset);
            }
            long[] values = {size, packed, offset};
            long from = at + 4;
            for (int i = 0; i < values.length; i++) {
                if (values[i] == ALL_ONES && from + 8 <= at + 4 + view.u16(at + 2)) {
                    values[i] = Math.clamp(view.u64(from), 0L, Long.MAX_VALUE >> 2);
                    from += 8;
                }
            }
            return new Zip64(values[0], values[1], values[2]);
        }
    }
}
