package org.telltale.importers.capture.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.DamagedEntryException;

class WideZstandardTest {
    private static final int BLOCK = 128 << 10;

    /// A frame of blocks that repeat one byte each.
    private static byte[] frame(String header, int blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("28b52ffd" + header));
        for (int i = 0; i < blocks; i++) {
            int block = BLOCK << 3 | 2 | (i == blocks - 1 ? 1 : 0);
            out.write(block);
            out.write(block >> 8);
            out.write(block >> 16);
            out.write('a' + i % 26);
        }
        return out.toByteArray();
    }

    private static byte[] read(byte[] bytes) throws IOException {
        try (InputStream in = WideZstandard.open(Bytes.of(bytes), new Span(0, bytes.length))) {
            return in.readAllBytes();
        }
    }

    @Test
    void opensAWindowOf128MiB() throws IOException {
        byte[] content = read(frame("0088", 3));
        assertEquals(3 * BLOCK, content.length);
        assertEquals('c', content[2 * BLOCK]);
    }

    @Test
    void opensOneSegmentOfMoreThanTheCodecStreams() throws IOException {
        byte[] content = read(frame("a000009000", 72));
        assertEquals(72 * BLOCK, content.length);
        assertEquals('a' + 71 % 26, content[content.length - 1]);
    }

    @Test
    void opensFramesOneBehindTheOther() throws IOException {
        byte[] one = frame("0088", 2);
        byte[] two = frame("0068", 1);
        byte[] both = java.util.Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        assertEquals(3 * BLOCK, read(both).length);
    }

    @Test
    void takesASizeBeyondAllReasonForDamage() throws IOException {
        byte[] frame = HexFormat.of().parseHex("28b52ffdb400040082fd6f00");
        try (InputStream in = new EntryInput(WideZstandard.open(Bytes.of(frame), new Span(0, frame.length)), -1, -1)) {
            assertThrows(DamagedEntryException.class, in::readAllBytes);
        }
    }

    @Test
    void refusesMoreThanItMayHold() {
        DamagedEntryException refused = assertThrows(DamagedEntryException.class, () -> read(frame("0088", 2049)));
        assertEquals("has a window of more than 8 MiB and may hold more than 256 MiB", refused.getMessage());
    }
}
