package org.telltale.views.widget;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/// Writes opaque pictures as PNG (ISO/IEC 15948): 8-bit RGB, no ancillary chunks, equal bytes for equal pixels.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte UP = 2;

    private Png() {}

    public static void write(Image image, OutputStream out) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var data = new DataOutputStream(out);
        data.write(SIGNATURE);
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(data, "IHDR", header.toByteArray());
        chunk(data, "IDAT", pixels(image.getPixelReader(), width, height));
        chunk(data, "IEND", new byte[0]);
        data.flush();
    }

    private static byte[] pixels(PixelReader reader, int width, int height) throws IOException {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (var out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            byte[] above = new byte[3 * width];
            byte[] row = new byte[3 * width];
            byte[] line = new byte[1 + 3 * width];
            line[0] = UP;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int argb = reader.getArgb(x, y);
                    row[3 * x] = (byte) (argb >> 16);
                    row[3 * x + 1] = (byte) (argb >> 8);
                    row[3 * x + 2] = (byte) argb;
                }
                for (int i = 0; i < row.length; i++) {
                    line[1 + i] = (byte) (row[i] - above[i]);
                }
                out.write(line);
                byte[] swap = above;
                above = row;
                row = swap;
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
