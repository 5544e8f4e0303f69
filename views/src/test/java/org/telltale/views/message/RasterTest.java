package org.telltale.views.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;

class RasterTest {
    private static byte[] png(int width, int height) throws IOException {
        return written("png", width, height);
    }

    private static byte[] written(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0x336699);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    @Test
    void drawsAPictureAsItIs() throws IOException {
        Raster picture = Raster.of(Bytes.of(png(3, 2))).orElseThrow();
        assertEquals("PNG", picture.format());
        assertEquals(0xff336699, picture.pixels()[0]);
        assertEquals(6, picture.pixels().length);
    }

    @Test
    void drawsABitmapOfWindows() throws IOException {
        Raster picture = Raster.of(Bytes.of(written("bmp", 3, 2))).orElseThrow();
        assertEquals("BMP", picture.format());
        assertEquals(0xff336699, picture.pixels()[0]);
        assertFalse(Raster.isLikely(Bytes.utf8("BMW drives a long way home")));
    }

    @Test
    void keepsFewPixelsOfALargeOne() throws IOException {
        Raster picture = Raster.of(Bytes.of(png(5_000, 10))).orElseThrow();
        assertEquals(5_000, picture.fullWidth());
        assertTrue(picture.width() <= 1_600, () -> "kept " + picture.width());
    }

    @Test
    void givesNothingForWhatIsDamagedOrNone() throws IOException {
        byte[] whole = png(40, 40);
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = Arrays.copyOf(whole, 9 + random.nextInt(whole.length - 9));
            damaged[8 + random.nextInt(damaged.length - 8)] ^= 0x55;
            Raster.of(Bytes.of(damaged));
        }
        assertEquals(Optional.empty(), Raster.of(Bytes.of(Arrays.copyOf(whole, 20))));
        assertFalse(Raster.isLikely(Bytes.utf8("no picture")));
    }
}
