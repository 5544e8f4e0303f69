package org.telltale.importers.capture.proxy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A classic capture of raw IP: one connection after another, each with a request and a response in segments.
final class LargePackets {
    private static final int SEGMENT = 1400;
    private static final int SEGMENTS = 45;
    private static final int RECORD = 16;
    private static final int CLIENT = 0x0a000000;
    private static final int SERVER = 0xcb007109;

    private final ByteArrayOutputStream connection = new ByteArrayOutputStream();
    private final List<Integer> clients = new ArrayList<>();
    private final int[] next = {1000, 5000};

    LargePackets() {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Length: " + SEGMENT * SEGMENTS + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        packet(true, 2, new byte[0]);
        packet(false, 0x12, new byte[0]);
        packet(true, 0x18, "GET /a HTTP/1.1\r\nHost: api.example.test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        packet(false, 0x18, head);
        for (int i = 0; i < SEGMENTS; i++) {
            packet(false, 0x18, "x".repeat(SEGMENT).getBytes(StandardCharsets.US_ASCII));
        }
        packet(true, 0x11, new byte[0]);
        packet(false, 0x11, new byte[0]);
    }

    private void packet(boolean client, int flags, byte[] data) {
        int from = client ? 0 : 1;
        int length = 40 + data.length;
        clients.add(connection.size() + RECORD + (client ? 12 : 16));
        try (DataOutputStream out = new DataOutputStream(connection)) {
            out.writeInt(1_700_000_000);
            out.writeInt(0);
            out.writeInt(length);
            out.writeInt(length);
            out.writeInt(0x45000000 | length);
            out.writeInt(0);
            out.writeInt(0x40060000);
            out.writeInt(client ? CLIENT : SERVER);
            out.writeInt(client ? SERVER : CLIENT);
            out.writeShort(client ? 40_000 : 80);
            out.writeShort(client ? 80 : 40_000);
            out.writeInt(next[from]);
            out.writeInt(next[1 - from]);
            out.writeInt(0x50000000 | flags << 16 | 0xffff);
            out.writeInt(0);
            out.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        next[from] += data.length + ((flags & 3) != 0 ? 1 : 0);
    }

    /// Writes at most so many bytes; gives the number of connections.
    long write(Path file, long size) throws IOException {
        byte[] bytes = connection.toByteArray();
        long count = size / bytes.length;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(ByteBuffer.allocate(24)
                    .putInt(0xa1b2c3d4)
                    .putInt(0x00020004)
                    .putLong(0)
                    .putInt(65_535)
                    .putInt(101)
                    .array());
            for (int i = 0; i < count; i++) {
                for (int place : clients) {
                    ByteBuffer.wrap(bytes).putInt(place, CLIENT + i);
                }
                out.write(bytes);
            }
        }
        return count;
    }
}
