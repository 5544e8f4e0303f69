package org.telltale.importers.capture.pcap;

import java.time.Instant;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Packet;
import org.telltale.importers.capture.wire.packet.PacketSink;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.problem.Problem;

/// Counts packets and keeps the earliest and the latest time.
final class PacketTally implements PacketSink {
    private int packets;
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();

    @Override
    public void packet(Packet packet) {
        packets++;
        packet.at().time().ifPresent(time -> {
            first = first.filter(t -> !time.isBefore(t)).or(() -> Optional.of(time));
            last = last.filter(t -> !time.isAfter(t)).or(() -> Optional.of(time));
        });
    }

    @Override
    public void problem(Problem problem) {}

    @Override
    public void secrets(Slice keyLog) {}

    @Override
    public void name(Address address, String name) {}

    int packets() {
        return packets;
    }

    String first(int digits) {
        return text(first, digits);
    }

    String last(int digits) {
        return text(last, digits);
    }

    private static String text(Optional<Instant> time, int digits) {
        return time.map(t ->
                        t.getEpochSecond() + "." + "%09d".formatted(t.getNano()).substring(0, Math.min(9, digits)))
                .orElse("");
    }
}
