package org.telltale.views.message;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// A picture found in bytes, made small enough to be drawn: whatever size its head claims, no side has more pixels than
/// are kept, and rows and columns between are never held.
final class Raster {
    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_SIDE = 1_600;
    private static final int LARGEST = 1 << 16;
    private static final long MOST_PIXELS = 1L << 28;

    private static final List<byte[]> HEADS = List.of(
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a},
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            new byte[] {'G', 'I', 'F', '8'});

    private static final Set<Integer> BITMAP_HEADERS = Set.of(12, 40, 52, 56, 108, 124);

    private final String format;
    private final int fullWidth;
    private final int fullHeight;
    private final BufferedImage image;

    private Raster(String format, int fullWidth, int fullHeight, BufferedImage image) {
        this.format = format;
        this.fullWidth = fullWidth;
        this.fullHeight = fullHeight;
        this.image = image;
    }

    /// Whether bytes begin as a picture does that can be drawn.
    static boolean isLikely(Bytes bytes) {
        byte[] head = bytes.toArray(new Span(0, Math.min(18, bytes.size())));
        return isBitmap(head)
                || HEADS.stream()
                        .anyMatch(magic -> head.length >= magic.length
                                && Arrays.equals(head, 0, magic.length, magic, 0, magic.length));
    }

    /// `BM`, its two reserved words of zero, and a header of a known size.
    private static boolean isBitmap(byte[] head) {
        return head.length >= 18
                && head[0] == 'B'
                && head[1] == 'M'
                && (head[6] | head[7] | head[8] | head[9] | head[15] | head[16] | head[17]) == 0
                && BITMAP_HEADERS.contains(head[14] & 0xff);
    }

    /// Empty for what is no picture, is damaged, or too large. For a worker thread.
    static Optional<Raster> of(Bytes bytes) {
        if (!isLikely(bytes) || bytes.size() > MOST_BYTES) {
            return Optional.empty();
        }
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes.toArray()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : Optional.empty();
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException
                | NullPointerException _) {
            // readers of the platform fail in all these ways where bytes are damaged
            return Optional.empty();
        }
    }

    private static Optional<Raster> read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            boolean sane = width > 0 && height > 0 && width <= LARGEST && height <= LARGEST;
            if (!sane || (long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            int step = Math.max(1, Math.ceilDiv(Math.max(width, height), MOST_SIDE));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            String format = reader.getFormatName().toUpperCase(Locale.ROOT);
            return Optional.of(new Raster(format, width, height, reader.read(0, every)));
        } finally {
            reader.dispose();
        }
    }

    String format() {
        return format;
    }

    int fullWidth() {
        return fullWidth;
    }

    int fullHeight() {
        return fullHeight;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /// All pixels kept, row by row, as 0xAARRGGBB.
    int[] pixels() {
        return image.getRGB(0, 0, width(), height(), new int[width() * height()], 0, width());
    }
}
