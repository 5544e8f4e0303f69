package org.telltale.importers.capture.archive;

import io.airlift.compress.v3.bzip2.BZip2HadoopStreams;
import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Archives made in memory.
final class Packed {
    private Packed() {}

    /// Opens a packing stream.
    interface Packer {
        OutputStream open(OutputStream out) throws IOException;
    }

    static byte[] one(Packer packer, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.open(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        return one(GZIPOutputStream::new, content);
    }

    static byte[] xz(byte[] content) throws IOException {
        return one(out -> new XZOutputStream(out, new LZMA2Options(1)), content);
    }

    static byte[] zstd(byte[] content) throws IOException {
        return one(ZstdOutputStream::new, content);
    }

    static byte[] bzip2(byte[] content) throws IOException {
        return one(out -> new BZip2HadoopStreams().createOutputStream(out), content);
    }

    /// @param stored whether the entries are not compressed, so that their headers state their sizes
    static byte[] zip(Map<String, byte[]> files, boolean stored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                if (stored) {
                    CRC32 crc = new CRC32();
                    crc.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                out.putNextEntry(entry);
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static byte[] sevenZip(Map<String, byte[]> files) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out = new SevenZOutputFile(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(file.getKey());
                out.putArchiveEntry(entry);
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
        }
        return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }

    static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            if (name.length() > 100) {
                tarEntry(out, "././@LongLink", 'L', (name + "\0").getBytes(StandardCharsets.UTF_8));
            }
            tarEntry(out, name.substring(0, Math.min(100, name.length())), '0', content);
        });
        out.writeBytes(new byte[1024]);
        return out.toByteArray();
    }

    /// A pax header gives name and size to the entry that follows.
    static byte[] pax(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tarEntry(out, "notes", 'x', ("999 path=" + name + "\n").getBytes(StandardCharsets.UTF_8));
        tarEntry(out, "short", '0', content);
        return out.toByteArray();
    }

    private static void tarEntry(ByteArrayOutputStream out, String name, char type, byte[] content) {
        byte[] block = new byte[512];
        put(block, 0, name);
        put(block, 100, "0000644\0");
        put(block, 124, "%011o\0".formatted(content.length));
        put(block, 136, "00000000000\0");
        put(block, 148, "        ");
        block[156] = (byte) type;
        put(block, 257, "ustar\0" + "00");
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, 148, "%06o\0 ".formatted(sum));
        out.writeBytes(block);
        out.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, at, Math.min(bytes.length, 512 - at));
    }
}
