package org.telltale.importers.capture.wire.link;

import org.telltale.importers.capture.wire.packet.Packet;
import org.telltale.importers.capture.wire.packet.Slice;

/// Finds the network layer in a captured packet.
final class LinkLayer {
    static final int IPV4 = 0x0800;
    static final int IPV6 = 0x86dd;
    static final int UNKNOWN = -1;
    /// IP of the version that its first byte says.
    static final int EITHER = -2;

    private static final int MOST_TAGS = 8;

    private LinkLayer() {}

    /// The network layer.
    ///
    /// @param type an EtherType, [#EITHER] or [#UNKNOWN]
    record Network(int type, Slice payload) {}

    static Network of(Packet packet) {
        Slice data = packet.data();
        return switch (packet.link()) {
            case 1 -> ethernet(data);
            case 0 -> loopback(data, data.u8(0) == 0 ? data.u8(3) : data.u8(0));
            case 108 -> loopback(data, data.u8(3));
            case 9 -> ppp(data);
            case 12, 14, 101, 228, 229 -> new Network(EITHER, data);
            case 50 -> ppp(data);
            case 51 -> ppp(data.from(6));
            case 113 -> typed(data.u16(14), data.from(16));
            case 276 -> typed(data.u16(0), data.from(20));
            case 104 -> data.u16(2) == IPV4 || data.u16(2) == IPV6 ? typed(data.u16(2), data.from(4)) : none(data);
            case 105 -> wifi(data);
            case 239 -> nflog(data);
            case 127 -> wifi(data.from(data.u8(2) | data.u8(3) << 8));
            case 119 -> wifi(data.from(data.u32(4)));
            default -> none(data);
        };
    }

    private static Network none(Slice data) {
        return new Network(UNKNOWN, data);
    }

    static Network ethernet(Slice data) {
        int type = data.u16(12);
        return type < 0x600 ? llc(data.from(14)) : typed(type, data.from(14));
    }

    private static Network llc(Slice data) {
        boolean snap = data.u16(0) == 0xaaaa && data.u8(2) == 3 && data.u24(3) == 0;
        return snap ? typed(data.u16(6), data.from(8)) : none(data);
    }

    /// Peels VLAN tags (802.1Q, 802.1ad and the older numbers), MPLS and PPPoE.
    static Network typed(int type, Slice payload) {
        int inner = type;
        Slice rest = payload;
        for (int tags = 0; tags < MOST_TAGS; tags++) {
            switch (inner) {
                case 0x8100, 0x88a8, 0x9100, 0x9200 -> {
                    inner = rest.u16(2);
                    rest = rest.from(4);
                    if (inner < 0x600) {
                        return llc(rest);
                    }
                }
                case 0x8926 -> {
                    inner = rest.u16(4);
                    rest = rest.from(6);
                }
                case 0x8847, 0x8848 -> {
                    boolean last = (rest.u8(2) & 1) == 1;
                    rest = rest.from(4);
                    inner = last ? EITHER : inner;
                }
                case 0x8864 -> {
                    return ppp(rest.from(6));
                }
                default -> {
                    return new Network(inner, rest);
                }
            }
        }
        return none(rest);
    }

    /// Linux netfilter log: attributes of which number 9 is the packet.
    private static Network nflog(Slice data) {
        int at = 4;
        while (data.has(at, 4)) {
            int length = data.u8(at) | data.u8(at + 1) << 8;
            if ((data.u8(at + 2) | data.u8(at + 3) << 8) == 9) {
                return new Network(EITHER, data.part(at + 4L, length - 4L));
            }
            at += Math.max(4, length + 3 & ~3);
        }
        return none(data);
    }

    private static Network ppp(Slice data) {
        Slice frame = data.u16(0) == 0xff03 ? data.from(2) : data;
        // a number that ends odd in its first byte is that byte alone
        int size = (frame.u8(0) & 1) == 1 ? 1 : 2;
        return switch (size == 1 ? frame.u8(0) : frame.u16(0)) {
            case 0x21 -> new Network(IPV4, frame.from(size));
            case 0x57 -> new Network(IPV6, frame.from(size));
            case 0x281 -> typed(0x8847, frame.from(size));
            default -> none(data);
        };
    }

    private static Network loopback(Slice data, int family) {
        return switch (family) {
            case 2 -> new Network(IPV4, data.from(4));
            case 10, 24, 28, 30 -> new Network(IPV6, data.from(4));
            default -> none(data);
        };
    }

    /// Data frames of 802.11 that are not encrypted.
    private static Network wifi(Slice data) {
        int control = data.u8(0);
        int flags = data.u8(1);
        boolean carries = (control & 0x0c) == 0x08 && (control & 0x40) == 0 && (flags & 0x40) == 0;
        int header = 24 + ((flags & 3) == 3 ? 6 : 0) + ((control & 0x80) != 0 ? 2 : 0);
        return carries ? llc(data.from(header)) : none(data);
    }
}
