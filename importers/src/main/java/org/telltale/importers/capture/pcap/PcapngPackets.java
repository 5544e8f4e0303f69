package org.telltale.importers.capture.pcap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Packet;
import org.telltale.importers.capture.wire.packet.PacketSink;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.bytes.Span;
import org.telltale.model.problem.Problem;

/// The interfaces and packets of a pcapng file.
final class PcapngPackets {
    private static final int INTERFACE = 1;
    private static final int OLD_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int PACKET = 6;
    private static final int MOST_INTERFACES = 1 << 16;
    private static final int LONGEST_TEXT = 256;

    private final PacketSink sink;
    private final List<Interface> interfaces = new ArrayList<>();
    private int number;

    PcapngPackets(PacketSink sink) {
        this.sink = sink;
    }

    void section() {
        interfaces.clear();
    }

    void block(FileView file, long type, Slice body, Span span) {
        switch ((int) type) {
            case INTERFACE -> addInterface(file, body, span);
            case PACKET -> enhanced(file, body, span, (int) Math.min(Integer.MAX_VALUE, file.u32(body, 0)));
            case OLD_PACKET -> enhanced(file, body, span, file.u16(body, 0));
            case SIMPLE_PACKET -> simple(file, body, span);
            default -> {
                // statistics, names, secrets, journal entries and private blocks hold no packet
            }
        }
    }

    private void addInterface(FileView file, Slice body, Span span) {
        if (interfaces.size() >= MOST_INTERFACES) {
            sink.problem(Problem.warning(span.offset(), span.length(), "more than 65,536 interfaces"));
            return;
        }
        int[] resolution = {6};
        long[] shift = {0};
        String[] name = {""};
        boolean whole = new PcapngOptions(file, body.from(8)).each((code, value) -> {
            switch (code) {
                case 2 -> name[0] = text(value);
                case 9 -> resolution[0] = TimeUnit.resolution(value);
                case 14 -> shift[0] = file.u64(value, 0);
                default -> {
                    // about the device; no packet is read otherwise for it
                }
            }
        });
        if (!whole) {
            sink.problem(Problem.warning(span.offset(), span.length(), "an option of an interface is too long"));
        }
        interfaces.add(
                new Interface(file.u16(body, 0), file.u32(body, 4), new TimeUnit(resolution[0], shift[0]), name[0]));
    }

    private void enhanced(FileView file, Slice body, Span span, int index) {
        number++;
        if (index >= interfaces.size() || !body.has(0, 20)) {
            sink.problem(Problem.warning(
                    span.offset(), span.length(), "packet " + number + " is of an interface that is not described"));
            return;
        }
        Interface from = interfaces.get(index);
        long captured = file.u32(body, 12);
        Slice data = body.part(20, captured);
        if (data.length() < captured) {
            sink.problem(
                    Problem.warning(span.offset(), span.length(), "packet " + number + " claims more than its block"));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        if (!from.name().isEmpty()) {
            attributes.put("interface", from.name());
        }
        new PcapngOptions(file, body.from(20 + (captured + 3 & ~3L))).each((code, value) -> {
            if (code == 1) {
                attributes.merge("comment", text(value), (a, b) -> a + "\n" + b);
            }
        });
        long stamp = file.u32(body, 4) << 32 | file.u32(body, 8);
        push(from, from.unit().instant(stamp), data, file.u32(body, 16), attributes, span);
    }

    private void simple(FileView file, Slice body, Span span) {
        number++;
        if (interfaces.isEmpty()) {
            sink.problem(Problem.warning(
                    span.offset(), span.length(), "packet " + number + " is of an interface that is not described"));
            return;
        }
        Interface from = interfaces.getFirst();
        long original = file.u32(body, 0);
        long captured = from.snapLength() == 0 ? original : Math.min(original, from.snapLength());
        push(from, Optional.empty(), body.part(4, captured), original, Map.of(), span);
    }

    private void push(
            Interface from,
            Optional<Instant> time,
            Slice data,
            long original,
            Map<String, String> attributes,
            Span span) {
        sink.packet(new Packet(new Moment(number, span, time), from.link(), data, original, attributes));
    }

    private static String text(Slice value) {
        String text = value.utf8().replace("\0", "");
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }
}
