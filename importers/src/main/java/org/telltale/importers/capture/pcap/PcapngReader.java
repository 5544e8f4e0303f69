package org.telltale.importers.capture.pcap;

import java.util.OptionalLong;
import org.telltale.importers.capture.wire.packet.PacketSink;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

/// A pcapng file (draft-ietf-opsawg-pcapng): walks its blocks twice, first for secrets and names, then for packets.
final class PcapngReader implements CapturePacketReader {
    static final long SECTION = 0x0a0d0d0aL;

    private static final long BIG = 0x1a2b3c4dL;
    private static final long LITTLE = 0x4d3c2b1aL;

    private final Bytes bytes;

    PcapngReader(Bytes bytes) {
        this.bytes = bytes;
    }

    /// What is done with each block: its type, body and place.
    private interface Visitor {
        void section(FileView file);

        void block(FileView file, long type, Slice body, Span span);
    }

    @Override
    public void read(PacketSink sink, JobContext job) throws MalformedCaptureException {
        if (!order(0).isPresent()) {
            throw new MalformedCaptureException(0, "no section header that says its byte order");
        }
        PcapngNotes notes = new PcapngNotes(sink);
        walk(job, OptionalLong.empty(), new Visitor() {
            @Override
            public void section(FileView file) {}

            @Override
            public void block(FileView file, long type, Slice body, Span span) {
                notes.block(file, type, body);
            }
        });
        PcapngPackets packets = new PcapngPackets(sink);
        Problem fault = walk(job, OptionalLong.of(bytes.size()), new Visitor() {
            @Override
            public void section(FileView file) {
                packets.section();
            }

            @Override
            public void block(FileView file, long type, Slice body, Span span) {
                packets.block(file, type, body, span);
            }
        });
        if (!fault.message().isEmpty()) {
            sink.problem(fault);
        }
    }

    /// 1 for little, 0 for big, empty where no section begins there.
    private OptionalLong order(long at) throws MalformedCaptureException {
        Slice head = new FileView(bytes, false).slice(at, 16);
        long magic = head.u32(8);
        if (head.u32(0) != SECTION || !head.has(0, 16) || magic != BIG && magic != LITTLE) {
            return OptionalLong.empty();
        }
        int major = new FileView(bytes, magic == LITTLE).u16(head, 12);
        if (major != 1 && at == 0) {
            throw new MalformedCaptureException(12, "pcapng of version " + major + "; only version 1 is known");
        }
        return major == 1 ? OptionalLong.of(magic == LITTLE ? 1 : 0) : OptionalLong.empty();
    }

    /// Visits the blocks; gives what stopped it, with no message at the end of the file.
    private Problem walk(JobContext job, OptionalLong total, Visitor visitor) throws MalformedCaptureException {
        FileView file = new FileView(bytes, false);
        long at = 0;
        while (at < bytes.size()) {
            job.check();
            Slice head = file.slice(at, 8);
            if (!head.has(0, 8)) {
                return Problem.error(at, head.length(), "the file ends in the header of a block");
            }
            if (head.u32(0) == SECTION) {
                OptionalLong order = order(at);
                if (order.isEmpty()) {
                    return Problem.error(at, bytes.size() - at, "a section without byte order or of another version");
                }
                file = new FileView(bytes, order.getAsLong() == 1);
                visitor.section(file);
            }
            long length = file.u32(head, 4);
            if (length < 12 || length % 4 != 0 || length > Integer.MAX_VALUE - 16) {
                return Problem.error(at, bytes.size() - at, "a block claims an impossible length; reading stops");
            }
            boolean cut = length > bytes.size() - at;
            Slice body = file.slice(at + 8, length - (cut ? 8 : 12));
            visitor.block(file, file.u32(head, 0), body, new Span(at, Math.min(length, bytes.size() - at)));
            if (cut) {
                return Problem.error(
                        at, bytes.size() - at, "the file ends in a block, which is read as far as it goes");
            }
            if (file.u32(file.slice(at + length - 4, 4), 0) != length) {
                return Problem.error(at, bytes.size() - at, "a block's two lengths differ; reading stops");
            }
            at += length;
            if (total.isPresent()) {
                job.progress(at, total.getAsLong());
            }
        }
        return Problem.notice(at, 0, "");
    }
}
