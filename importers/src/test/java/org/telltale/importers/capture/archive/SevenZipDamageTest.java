package org.telltale.importers.capture.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.DamagedEntryException;
import org.telltale.model.capture.EntrySink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;

class SevenZipDamageTest {
    private static final int START = 32;

    /// Counts what can be told of each archive: entries that read, entries that are damaged, no directory.
    private static final class Count implements EntrySink {
        private int sound;
        private int damaged;
        private int refused;

        @Override
        public void entry(String name, Span packed, InputStream content) throws IOException {
            try {
                content.skip(1 << 20);
                sound++;
            } catch (DamagedEntryException _) {
                damaged++;
            }
        }

        @Override
        public void closed(String name, Span packed, String why) {
            damaged++;
        }

        void open(byte[] archive) throws IOException {
            try {
                new SevenZipArchive().open(new CaptureSource("a.7z", Bytes.of(archive)), this, JobContext.NONE);
            } catch (MalformedCaptureException _) {
                refused++;
            }
        }
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    @Test
    void readsDirectoriesWhoseChecksumsHoldAndWhoseContentDoesNot() throws IOException {
        byte[] content = "content ".repeat(20).getBytes(StandardCharsets.US_ASCII);
        byte[] archive = Packed.sevenZip(new TreeMap<>(Map.of("a.har", content, "b.har", content)));
        int directory = START
                + (int) ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).getLong(12);
        Count count = new Count();
        for (int at = directory; at < archive.length; at++) {
            for (int value : new int[] {0, 1, 2, 0x7f, 0xff}) {
                byte[] damaged = archive.clone();
                damaged[at] = (byte) value;
                ByteBuffer out = ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN);
                out.putInt(28, crc(damaged, directory, archive.length - directory));
                out.putInt(8, crc(damaged, 12, 20));
                count.open(damaged);
            }
        }
        assertTrue(count.sound > 0 && count.damaged > 0 && count.refused > 0);
    }
}
