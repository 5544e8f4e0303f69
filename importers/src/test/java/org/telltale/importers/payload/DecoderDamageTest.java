package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeLimits;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;

/// Mutated and random inputs to every decoder: no exception, no hang, every byte kept. `telltale.soak.damages` says how many
/// inputs each decoder gets (20,000), `telltale.soak.decoder` that one only gets them.
@Tag("soak")
class DecoderDamageTest {
    private static final long SEED = Long.getLong("telltale.soak.seed", 20260731);
    private static final int LARGEST_SEED = 20_000;
    private static final int LARGEST_COMMON_SEED = 1500;
    private static final int INPUTS = Integer.getInteger("telltale.soak.damages", 20_000);
    private static final int BATCH = 1000;
    private static final int WHOLE_PIPELINE = 16;
    private static final String ONE = System.getProperty("telltale.soak.decoder", "");
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final DecodeLimits FEW = new DecodeLimits(4, 8, 16, 1000, 100_000, 20, 10_000);

    @Test
    void readsAnyBytesByEveryDecoder() throws IOException {
        List<Bytes> seeds = seeds();
        for (PayloadDecoder decoder : Decoders.PIPELINE.decoders()) {
            if (ONE.isEmpty() || decoder.id().name().equals(ONE)) {
                damage(decoder, seeds, INPUTS);
            }
        }
    }

    static void damage(PayloadDecoder decoder, List<Bytes> seeds, int inputs) {
        List<Bytes> own =
                seeds.stream().filter(seed -> isGoodFor(decoder, seed)).toList();
        List<Bytes> common = seeds.stream()
                .filter(seed -> seed.size() <= LARGEST_COMMON_SEED)
                .toList();
        Random random = new Random(SEED);
        AtomicLong number = new AtomicLong();
        while (number.get() < inputs) {
            Assertions.assertTimeoutPreemptively(
                    LONGEST,
                    () -> batch(decoder, own, common, random, number),
                    () -> decoder.id().name() + " input " + number);
        }
    }

    private static void batch(
            PayloadDecoder decoder, List<Bytes> own, List<Bytes> common, Random random, AtomicLong number) {
        for (int i = 0; i < BATCH; i++) {
            Bytes input = i % 8 == 0 || common.isEmpty()
                    ? noise(random)
                    : mutated(i % 8 == 1 || own.isEmpty() ? common : own, random);
            try {
                check(decoder, input, i % WHOLE_PIPELINE == 2);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        decoder.id().name() + " input " + number + " of " + input.size() + " bytes", e);
            }
            number.incrementAndGet();
        }
    }

    private static boolean isGoodFor(PayloadDecoder decoder, Bytes seed) {
        DecodeContext context = DecodeContext.of(MediaHint.BODY, FEW, Choices.NONE, JobContext.NONE);
        return switch (decoder.decode(seed, context)) {
            case DecodeResult.Decoded decoded -> decoded.layer().problems().isEmpty();
            case DecodeResult.Unwrapped unwrapped ->
                unwrapped.layer().problems().isEmpty();
            case DecodeResult.NotMine _ -> false;
        };
    }

    private static void check(PayloadDecoder decoder, Bytes input, boolean byAll) {
        DecodeContext context = DecodeContext.of(MediaHint.BODY, FEW, Choices.NONE, JobContext.NONE);
        switch (decoder.decode(input, byAll ? context : context.forced())) {
            case DecodeResult.Decoded decoded -> check(decoded.layer(), input);
            case DecodeResult.Unwrapped unwrapped -> check(unwrapped.layer(), input);
            case DecodeResult.NotMine _ -> {}
        }
        if (byAll) {
            check(Decoders.PIPELINE.decode(input, MediaHint.BODY, FEW, Choices.NONE, JobContext.NONE), input);
        }
    }

    private static void check(Layer layer, Bytes input) {
        assertEquals(input.size(), layer.bytes().size());
        WellFormed.check(layer, false);
    }

    private static Bytes noise(Random random) {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return Bytes.of(noise);
    }

    private static Bytes mutated(List<Bytes> seeds, Random random) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).toArray().clone();
        for (int changes = random.nextInt(1, 8); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
                case 1 -> (byte) random.nextInt();
                case 2 -> (byte) (random.nextBoolean() ? 0xff : 0x7f);
                default -> bytes[random.nextInt(bytes.length)];
            };
        }
        int size = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        return Bytes.of(bytes).slice(0, size);
    }

    /// Small payloads of all kinds, where they are present.
    static List<Bytes> seeds() throws IOException {
        List<Bytes> seeds = new ArrayList<>();
        if (Corpus.isPresent()) {
            for (String folder : Corpus.PAYLOADS) {
                try (Stream<Path> files = Files.walk(Corpus.FOLDER.resolve(folder))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        if (Files.size(file) <= LARGEST_SEED) {
                            seeds.add(Bytes.of(Files.readAllBytes(file)));
                        }
                    }
                }
            }
        }
        return seeds;
    }
}
