package org.telltale.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeLimits;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Path;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// What every payload decoder keeps, over its samples and over damage to them.
public abstract class PayloadDecoderContract {
    private static final long SEED = 20260101;
    private static final int FLIPS = 400;
    private static final int RANDOM = 400;

    protected abstract PayloadDecoder decoder();

    /// Undamaged bytes that this decoder reads.
    protected abstract List<Bytes> samples();

    protected MediaHint hint() {
        return MediaHint.BODY;
    }

    protected boolean isSequential() {
        return true;
    }

    @Test
    public void readsItsSamples() {
        assertFalse(samples().isEmpty());
        for (Bytes sample : samples()) {
            assertNotEquals(Fit.NONE, decoder().probe(hint(), sample));
            assertFalse(decode(sample, hint(), false) instanceof DecodeResult.NotMine);
            check(sample);
        }
    }

    @Test
    public void readsTheSameTreeTwice() {
        for (Bytes sample : samples()) {
            assertEquals(paths(decode(sample, hint(), false)), paths(decode(sample, hint(), false)));
        }
    }

    @Test
    public void keepsItsPathsReadable() {
        for (Bytes sample : samples()) {
            for (String path : paths(decode(sample, hint(), false))) {
                assertEquals(path, Path.parse(path).print());
            }
        }
    }

    @Test
    public void survivesEveryTruncation() {
        for (Bytes sample : samples()) {
            for (long length = 0; length < Math.min(sample.size(), 2000); length++) {
                check(sample.slice(0, length));
            }
        }
    }

    @Test
    public void survivesFlippedBits() {
        Random random = new Random(SEED);
        for (Bytes sample : samples()) {
            for (int i = 0; i < FLIPS && !sample.isEmpty(); i++) {
                byte[] damaged = sample.toArray().clone();
                for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                check(Bytes.of(damaged));
            }
        }
    }

    @Test
    public void survivesRandomBytes() {
        Random random = new Random(SEED);
        for (int i = 0; i < RANDOM; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            check(Bytes.of(noise));
        }
    }

    @Test
    public void readsAViewIntoALargerArrayAsItsOwnBytes() {
        for (Bytes sample : samples()) {
            byte[] larger = new byte[(int) sample.size() + 20];
            sample.read(0, larger, 7, (int) sample.size());
            Bytes view = Bytes.of(larger).slice(7, sample.size());
            assertEquals(paths(decode(sample, hint(), false)), paths(decode(view, hint(), false)));
            check(view);
        }
    }

    private void check(Bytes bytes) {
        for (MediaHint.Origin origin : MediaHint.Origin.values()) {
            decoder().probe(new MediaHint("", origin), bytes);
        }
        decoder().probe(hint(), bytes);
        check(bytes, decode(bytes, hint(), false));
        check(bytes, decode(bytes, hint(), true));
    }

    private void check(Bytes bytes, DecodeResult result) {
        switch (result) {
            case DecodeResult.Decoded decoded -> check(bytes, decoded.layer());
            case DecodeResult.Unwrapped unwrapped -> check(bytes, unwrapped.layer());
            case DecodeResult.NotMine notMine -> assertFalse(notMine.why().isEmpty());
        }
    }

    private void check(Bytes bytes, Layer layer) {
        assertEquals(decoder().id().name(), layer.decoder());
        assertEquals(bytes.size(), layer.bytes().size());
        assertEquals(0, layer.root().offset());
        assertEquals(bytes.size(), layer.root().length());
        WellFormed.check(layer, isSequential());
    }

    private DecodeResult decode(Bytes bytes, MediaHint hint, boolean forced) {
        DecodeContext context = DecodeContext.of(hint, DecodeLimits.DEFAULT, Choices.NONE, JobContext.NONE);
        return decoder().decode(bytes, forced ? context.forced() : context);
    }

    private static List<String> paths(DecodeResult result) {
        return switch (result) {
            case DecodeResult.Decoded decoded ->
                FieldWalk.places(decoded.layer()).stream().map(Place::path).toList();
            case DecodeResult.Unwrapped unwrapped -> List.of(unwrapped.layer().decoder());
            case DecodeResult.NotMine _ -> List.of();
        };
    }
}
