package org.telltale.importers.capture.pcap;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Packet;
import org.telltale.importers.capture.wire.packet.PacketSink;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

/// A classic pcap file (draft-ietf-opsawg-pcap): either byte order, micro- and nanoseconds, and the modified form.
final class PcapReader implements CapturePacketReader {
    private static final int HEADER = 24;
    private static final long LARGEST = 256 << 20;
    private static final long NANOS = 1_000_000_000L;

    private final Bytes bytes;
    private final FileView file;
    private final Slice header;
    private final long magic;
    private final int recordHeader;

    PcapReader(Bytes bytes) {
        this.bytes = bytes;
        Slice start = new FileView(bytes, false).slice(0, HEADER);
        boolean big = isMagic(start.u32(0));
        file = new FileView(bytes, !big);
        header = start;
        magic = file.u32(start, 0);
        recordHeader = magic == 0xa1b2cd34L ? 24 : 16;
    }

    /// Whether a number is one of the magic numbers, as read in the file's byte order.
    static boolean isMagic(long number) {
        return number == 0xa1b2c3d4L || number == 0xa1b23c4dL || number == 0xa1b2cd34L;
    }

    @Override
    public void read(PacketSink sink, JobContext job) throws MalformedCaptureException {
        if (bytes.size() < HEADER) {
            throw new MalformedCaptureException(bytes.size(), "the file ends in its header");
        }
        int major = file.u16(header, 4);
        if (major != 2) {
            throw new MalformedCaptureException(4, "pcap of version " + major + "; only version 2 is known");
        }
        int link = (int) (file.u32(header, 20) & 0xffff);
        long at = HEADER;
        for (int number = 1; at < bytes.size(); number++) {
            job.check();
            Slice head = file.slice(at, recordHeader);
            long captured = file.u32(head, 8);
            if (!head.has(0, recordHeader)) {
                sink.problem(Problem.error(at, head.length(), "the file ends in the header of packet " + number));
                return;
            }
            if (captured > LARGEST) {
                sink.problem(Problem.error(
                        at, bytes.size() - at, "packet " + number + " claims more than 256 MiB; reading stops"));
                return;
            }
            Slice data = file.slice(at + recordHeader, captured);
            Span span = new Span(at, recordHeader + (long) data.length());
            if (data.length() < captured) {
                sink.problem(Problem.error(
                        at, span.length(), "the file ends in packet " + number + ", which is read as far as it goes"));
            }
            sink.packet(new Packet(
                    new Moment(number, span, Optional.of(time(head))), link, data, file.u32(head, 12), Map.of()));
            at += recordHeader + captured;
            job.progress(at, bytes.size());
        }
    }

    private Instant time(Slice head) {
        long fraction = file.u32(head, 4);
        long nanos = magic == 0xa1b23c4dL ? fraction : fraction * 1000;
        return Instant.ofEpochSecond(file.u32(head, 0) + nanos / NANOS, nanos % NANOS);
    }
}
