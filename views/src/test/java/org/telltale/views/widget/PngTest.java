package org.telltale.views.widget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.telltale.views.Toolkit;

class PngTest {
    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.start();
    }

    @Test
    void anotherReaderSeesTheSamePixels() throws IOException {
        WritableImage image = new WritableImage(37, 21);
        Random random = new Random(3);
        for (int i = 0; i < 37 * 21; i++) {
            image.getPixelWriter().setArgb(i % 37, i / 37, 0xff000000 | random.nextInt(1 << 24));
        }
        var out = new ByteArrayOutputStream();
        Png.write(image, out);
        var read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(37, read.getWidth());
        assertEquals(21, read.getHeight());
        for (int i = 0; i < 37 * 21; i++) {
            assertEquals(image.getPixelReader().getArgb(i % 37, i / 37), read.getRGB(i % 37, i / 37));
        }
    }

    @Test
    void equalPicturesAreEqualBytes() throws IOException {
        var one = new ByteArrayOutputStream();
        var other = new ByteArrayOutputStream();
        Png.write(new WritableImage(200, 3), one);
        Png.write(new WritableImage(200, 3), other);
        assertArrayEquals(one.toByteArray(), other.toByteArray());
    }
}
