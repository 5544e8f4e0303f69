package org.telltale.importers.capture.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Packets of a made-up network, and the files that hold them.
final class Stage {
    private static final String CLIENT = "c0000205";
    private static final String SERVER = "cb007109";
    private static final long START = 1_700_000_000L;

    private final List<byte[]> packets = new ArrayList<>();
    private final int[] next = {1000, 5000};

    /// One end of a connection speaks; `port` is the server's.
    Stage tcp(boolean client, int port, int flags, byte[] data) {
        int side = client ? 0 : 1;
        byte[] packet = segment(client, port, next[side], next[1 - side], flags, data);
        next[side] += data.length + ((flags & 3) != 0 ? 1 : 0);
        return add(packet);
    }

    Stage text(boolean client, int port, String text) {
        return tcp(client, port, 0x18, new Octets().text(text).all());
    }

    Stage open(int port) {
        next[0] = 1000;
        next[1] = 5000;
        return tcp(true, port, 2, new byte[0])
                .tcp(false, port, 0x12, new byte[0])
                .tcp(true, port, 0x10, new byte[0]);
    }

    Stage close(int port) {
        return tcp(true, port, 0x11, new byte[0]).tcp(false, port, 0x11, new byte[0]);
    }

    /// Moves a side on without a packet: bytes that were not captured.
    Stage lose(boolean client, int count) {
        next[client ? 0 : 1] += count;
        return this;
    }

    /// Puts the last two packets in the other order.
    Stage swap() {
        packets.add(packets.size() - 2, packets.removeLast());
        return this;
    }

    /// Puts the last packets in the opposite order.
    Stage reverse(int count) {
        Collections.reverse(packets.subList(packets.size() - count, packets.size()));
        return this;
    }

    Stage again() {
        return add(packets.getLast());
    }

    private static byte[] segment(boolean client, int port, int sequence, int acknowledged, int flags, byte[] data) {
        Octets tcp = new Octets()
                .u16(client ? 40_000 + port : port)
                .u16(client ? port : 40_000 + port)
                .u32(sequence)
                .u32((flags & 0x10) != 0 ? acknowledged : 0)
                .u8(0x50)
                .u8(flags)
                .u16(65_535)
                .u32(0)
                .bytes(data);
        return ip(client, 6, tcp.all(), 0, false);
    }

    Stage udp(boolean client, int port, byte[] data) {
        return add(ip(client, 17, datagram(client, port, data), 0, false));
    }

    /// A datagram in two fragments, the second first.
    Stage fragments(int port, byte[] data, int cut) {
        byte[] whole = datagram(true, port, data);
        byte[] first = java.util.Arrays.copyOf(whole, cut);
        byte[] second = java.util.Arrays.copyOfRange(whole, cut, whole.length);
        return add(ip(true, 17, second, cut / 8, false)).add(ip(true, 17, first, 0, true));
    }

    private static byte[] datagram(boolean client, int port, byte[] data) {
        return new Octets()
                .u16(client ? 30_000 : port)
                .u16(client ? port : 30_000)
                .u16(8 + data.length)
                .u16(0)
                .bytes(data)
                .all();
    }

    private static byte[] ip(boolean client, int protocol, byte[] payload, int fragment, boolean more) {
        return new Octets()
                .u16(0x4500)
                .u16(20 + payload.length)
                .u16(7)
                .u16(fragment | (more ? 0x2000 : 0))
                .u8(64)
                .u8(protocol)
                .u16(0)
                .hex(client ? CLIENT + SERVER : SERVER + CLIENT)
                .bytes(payload)
                .all();
    }

    private Stage add(byte[] ip) {
        packets.add(ip);
        return this;
    }

    private static byte[] ethernet(byte[] ip, boolean tagged, String app) {
        Octets frame = new Octets().hex("020000000001020000000002");
        if (tagged) {
            frame.u16(0x8100).u16(42);
        }
        frame.u16(0x0800).bytes(ip);
        if (!app.isEmpty()) {
            byte[] name = java.util.Arrays.copyOf(new Octets().text(app).all(), 20);
            frame.hex("01072021").u32(10_123).bytes(name).u32(0);
        }
        return frame.all();
    }

    /// A classic file of Ethernet frames.
    ///
    /// @param app in PCAPdroid's trailer, or empty
    byte[] pcap(ByteOrder order, boolean nanoseconds, boolean tagged, String app) {
        Octets out = new Octets();
        out.bytes(ints(order, nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4))
                .bytes(ByteBuffer.allocate(4)
                        .order(order)
                        .putShort((short) 2)
                        .putShort((short) 4)
                        .array())
                .bytes(ints(order, 0, 0, 65_535, 1));
        for (int i = 0; i < packets.size(); i++) {
            byte[] frame = ethernet(packets.get(i), tagged, app);
            int fraction = nanoseconds ? i * 1_000_000 + 7 : i * 1000;
            out.bytes(ints(order, (int) START, fraction, frame.length, frame.length))
                    .bytes(frame);
        }
        return out.all();
    }

    /// A section with an interface of raw IP and nanoseconds; the first packet has a comment.
    byte[] pcapng(ByteOrder order, String keyLog) {
        Octets out = new Octets();
        byte[] versions = ByteBuffer.allocate(4)
                .order(order)
                .putShort((short) 1)
                .putShort((short) 0)
                .array();
        block(
                out,
                order,
                0x0a0d0d0a,
                new Octets().bytes(ints(order, 0x1a2b3c4d)).bytes(versions).bytes(ints(order, -1, -1)));
        byte[] link = ByteBuffer.allocate(4)
                .order(order)
                .putShort((short) 101)
                .putShort((short) 0)
                .array();
        block(
                out,
                order,
                1,
                new Octets()
                        .bytes(link)
                        .bytes(ints(order, 0))
                        .bytes(option(order, 9, new byte[] {9}))
                        .bytes(ints(order, 0)));
        if (!keyLog.isEmpty()) {
            byte[] log = new Octets().text(keyLog).all();
            block(
                    out,
                    order,
                    10,
                    new Octets().bytes(ints(order, 0x544c534b, log.length)).bytes(padded(log)));
        }
        for (int i = 0; i < packets.size(); i++) {
            long stamp = START * 1_000_000_000L + i * 1_000_001L;
            byte[] data = packets.get(i);
            Octets body = new Octets()
                    .bytes(ints(order, 0, (int) (stamp >> 32), (int) stamp, data.length, data.length))
                    .bytes(padded(data));
            if (i == 0) {
                body.bytes(option(order, 1, new Octets().text("the first").all()))
                        .bytes(ints(order, 0));
            }
            block(out, order, 6, body);
        }
        return out.all();
    }

    private static void block(Octets out, ByteOrder order, int type, Octets body) {
        byte[] bytes = body.all();
        out.bytes(ints(order, type, bytes.length + 12)).bytes(bytes).bytes(ints(order, bytes.length + 12));
    }

    private static byte[] option(ByteOrder order, int code, byte[] value) {
        byte[] head = ByteBuffer.allocate(4)
                .order(order)
                .putShort((short) code)
                .putShort((short) value.length)
                .array();
        return new Octets().bytes(head).bytes(padded(value)).all();
    }

    private static byte[] padded(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length + 3 & ~3);
    }

    private static byte[] ints(ByteOrder order, int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(order);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }
}
