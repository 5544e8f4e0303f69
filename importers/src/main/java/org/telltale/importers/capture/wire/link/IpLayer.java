package org.telltale.importers.capture.wire.link;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Packet;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.problem.Problem;

/// Opens packets down to what IPv4 and IPv6 carry, puts fragments together, and looks into tunnels.
public final class IpLayer {
    private static final int DEEPEST = 4;

    private final Fragments fragments = new Fragments();
    private final Consumer<Segment> out;
    private final Consumer<Problem> problems;
    private final Census census = new Census();
    private int carried;

    public IpLayer(Consumer<Segment> out, Consumer<Problem> problems) {
        this.out = out;
        this.problems = problems;
    }

    /// What one packet is opened with.
    private record Opening(Moment at, long uncaptured, Map<String, String> attributes, int depth) {
        Opening deeper() {
            return new Opening(at, uncaptured, attributes, depth + 1);
        }
    }

    /// Gives how many bytes of the packet went to a conversation, or are held for one; -1 where it carries none.
    public int packet(Packet packet) {
        carried = -1;
        Trailer trailer = packet.link() == 1 ? Trailer.of(packet) : new Trailer(packet.data(), packet.attributes());
        Packet bare = new Packet(packet.at(), packet.link(), trailer.data(), packet.original(), Map.of());
        long uncaptured = Math.max(0, packet.original() - packet.data().length());
        network(LinkLayer.of(bare), new Opening(packet.at(), uncaptured, trailer.attributes(), 0));
        return carried;
    }

    /// Tells of what carried no TCP or UDP, and of fragments that never came together.
    public void end() {
        census.problems().forEach(problems);
        fragments
                .incomplete()
                .forEach(at -> problems.accept(Problem.warning(
                        at.span().offset(),
                        at.span().length(),
                        "fragments of an IP packet are missing; the rest is not read")));
    }

    private void network(LinkLayer.Network network, Opening opening) {
        int type = network.type();
        int version = network.payload().u8(0) >> 4;
        if (type == LinkLayer.EITHER && version == 4 || type == LinkLayer.IPV4) {
            four(network.payload(), opening);
        } else if (type == LinkLayer.EITHER && version == 6 || type == LinkLayer.IPV6) {
            six(network.payload(), opening);
        } else {
            census.other(opening.at(), type < 0 ? "of a link type or protocol that is not opened" : name(type));
        }
    }

    private static String name(int type) {
        return switch (type) {
            case 0x0806 -> "of ARP";
            case 0x888e -> "of EAPOL";
            case 0x88cc -> "of LLDP";
            default -> "of EtherType 0x" + Integer.toHexString(type);
        };
    }

    private void four(Slice ip, Opening opening) {
        int header = (ip.u8(0) & 15) * 4;
        int stated = ip.u16(2);
        // 0 is what a card leaves that segments itself
        int total = stated == 0 ? ip.length() : stated;
        if (header < 20 || !ip.has(0, header) || total < header || ip.u8(0) >> 4 != 4) {
            census.other(opening.at(), "with a damaged IPv4 header");
            return;
        }
        Slice payload = ip.part(header, (long) total - header);
        int fragment = ip.u16(6);
        Segment segment = new Segment(
                opening.at(),
                ip.u8(9),
                new Address(ip.part(12, 4)),
                new Address(ip.part(16, 4)),
                payload,
                Math.min((long) total - header - payload.length(), opening.uncaptured()),
                opening.attributes());
        boolean more = (fragment & 0x2000) != 0;
        int offset = (fragment & 0x1fff) * 8;
        if (more || offset > 0) {
            carried = payload.length();
            fragments.add(segment, ip.u16(4), offset, more).ifPresent(whole -> transport(whole, opening));
        } else {
            transport(segment, opening);
        }
    }

    private void six(Slice ip, Opening opening) {
        if (!ip.has(0, 40) || ip.u8(0) >> 4 != 6) {
            census.other(opening.at(), "with a damaged IPv6 header");
            return;
        }
        int stated = ip.u16(4);
        Slice body = stated == 0 ? ip.from(40) : ip.part(40, stated);
        long missing = Math.min(Math.max(0L, (long) stated - body.length()), opening.uncaptured());
        Six extension = new Six(ip.u8(6), body);
        while (extension.isHeader()) {
            extension = extension.next();
        }
        Segment segment = new Segment(
                opening.at(),
                extension.protocol(),
                new Address(ip.part(8, 16)),
                new Address(ip.part(24, 16)),
                extension.payload(),
                missing,
                opening.attributes());
        if (extension.protocol() != Six.FRAGMENT) {
            transport(segment, opening);
            return;
        }
        Slice head = extension.payload();
        Segment part = with(segment, head.u8(0), head.from(8));
        int field = head.u16(2);
        carried = part.payload().length();
        Optional<Segment> whole = (field & 0xfff9) == 0
                ? Optional.of(part)
                : fragments.add(part, (int) head.u32(4), field & 0xfff8, (field & 1) == 1);
        whole.ifPresent(all -> transport(all, opening));
    }

    private static Segment with(Segment s, int protocol, Slice payload) {
        return new Segment(s.at(), protocol, s.source(), s.target(), payload, s.missing(), s.attributes());
    }

    private void transport(Segment segment, Opening opening) {
        Optional<LinkLayer.Network> inner = opening.depth() < DEEPEST ? Tunnel.of(segment) : Optional.empty();
        if (inner.isPresent()) {
            network(inner.get(), opening.deeper());
        } else if (segment.protocol() == Segment.TCP || segment.protocol() == Segment.UDP) {
            carried = Math.max(0, segment.payload().length() - segment.header());
            out.accept(segment);
        } else {
            census.other(opening.at(), "of IP protocol " + segment.protocol());
        }
    }
}
