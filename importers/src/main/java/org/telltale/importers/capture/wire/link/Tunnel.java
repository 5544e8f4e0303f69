package org.telltale.importers.capture.wire.link;

import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;

/// Packets within packets: IP in IP, GRE with ERSPAN, VXLAN, Geneve, GTP-U and Teredo.
final class Tunnel {
    private Tunnel() {}

    static Optional<LinkLayer.Network> of(Segment segment) {
        Slice data = segment.payload();
        return switch (segment.protocol()) {
            case 4, 41 -> Optional.of(new LinkLayer.Network(LinkLayer.EITHER, data));
            case 47 -> gre(data);
            case Segment.UDP -> udp(data);
            default -> Optional.empty();
        };
    }

    private static Optional<LinkLayer.Network> gre(Slice data) {
        int flags = data.u16(0);
        int type = data.u16(2);
        int header = 4 + ((flags & 0x8000) != 0 ? 4 : 0) + ((flags & 0x2000) != 0 ? 4 : 0);
        boolean counted = (flags & 0x1000) != 0;
        header += counted ? 4 : 0;
        header += (flags & 0x0080) != 0 ? 4 : 0; // acknowledgement of PPTP's GRE
        Slice inner = data.from(header);
        return switch (type) {
            case 0x6558 -> Optional.of(LinkLayer.ethernet(inner));
            case 0x88be -> Optional.of(LinkLayer.ethernet(counted ? inner.from(8) : inner));
            case 0x22eb -> Optional.of(LinkLayer.ethernet(inner.from((inner.u8(11) & 1) == 1 ? 20 : 12)));
            case 0x880b -> Optional.of(LinkLayer.typed(0x8864, data.from(header - 6L)));
            default -> Optional.of(LinkLayer.typed(type, inner));
        };
    }

    private static Optional<LinkLayer.Network> udp(Slice data) {
        Slice inner = data.from(8);
        return switch (data.u16(2)) {
            case 4789, 4790, 8472 -> vxlan(inner);
            case 6081 -> geneve(inner);
            case 2152 -> gtp(inner);
            default -> teredo(data);
        };
    }

    /// VXLAN (RFC 7348), and what goes beyond Ethernet in it (draft-ietf-nvo3-vxlan-gpe).
    private static Optional<LinkLayer.Network> vxlan(Slice data) {
        Slice inner = data.from(8);
        boolean known = (data.u8(0) & 0xc8) == 8 && inner.has(0, 14);
        int next = (data.u8(0) & 4) != 0 ? data.u8(3) : 0;
        return known
                ? Optional.of(
                        next == 1 || next == 2
                                ? new LinkLayer.Network(LinkLayer.EITHER, inner)
                                : LinkLayer.ethernet(inner))
                : Optional.empty();
    }

    private static Optional<LinkLayer.Network> geneve(Slice data) {
        Slice inner = data.from(8 + (data.u8(0) & 0x3f) * 4L);
        boolean known = data.u8(0) >> 6 == 0 && inner.has(0, 20);
        return known
                ? Optional.of(data.u16(2) == 0x6558 ? LinkLayer.ethernet(inner) : LinkLayer.typed(data.u16(2), inner))
                : Optional.empty();
    }

    private static Optional<LinkLayer.Network> gtp(Slice data) {
        int flags = data.u8(0);
        if (flags >> 5 != 1 || data.u8(1) != 0xff) {
            return Optional.empty();
        }
        int at = (flags & 7) == 0 ? 8 : 12;
        int next = (flags & 4) == 0 ? 0 : data.u8(11);
        while (next != 0 && data.has(at, 4) && data.u8(at) > 0) {
            int length = data.u8(at) * 4;
            next = data.u8(at + length - 1);
            at += length;
        }
        return ip(data.from(at));
    }

    /// IPv6 on Teredo's port, behind its authentication and origin.
    private static Optional<LinkLayer.Network> teredo(Slice data) {
        if (data.u16(0) != 3544 && data.u16(2) != 3544) {
            return Optional.empty();
        }
        Slice inner = data.from(8);
        if (inner.u16(0) == 1) {
            inner = inner.from(13L + inner.u8(2) + inner.u8(3));
        }
        if (inner.u16(0) == 0) {
            inner = inner.from(8);
        }
        return inner.u8(0) >> 4 == 6 ? ip(inner) : Optional.empty();
    }

    private static Optional<LinkLayer.Network> ip(Slice inner) {
        int version = inner.u8(0) >> 4;
        boolean known = version == 4 && inner.has(0, 20) || version == 6 && inner.has(0, 40);
        return known ? Optional.of(new LinkLayer.Network(LinkLayer.EITHER, inner)) : Optional.empty();
    }
}
