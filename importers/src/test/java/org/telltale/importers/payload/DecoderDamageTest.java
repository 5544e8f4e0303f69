package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.DecodeLimits;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;

/// Mutated and random inputs to every decoder: no exception, no hang, every byte kept. `telltale.soak.damages` says how many
/// inputs each decoder gets (20,000).
@Tag("soak")
class DecoderDamageTest {
    private static final long SEED = 20260731;
    private static final int LARGEST_SEED = 20_000;
    private static final int INPUTS = Integer.getInteger("telltale.soak.damages", 20_000);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Test
    void readsAnyBytesByEveryDecoder() throws IOException {
        List<Bytes> seeds = seeds();
        for (PayloadDecoder decoder : Decoders.PIPELINE.decoders()) {
            Random random = new Random(SEED);
            for (int i = 0; i < INPUTS; i++) {
                Bytes input = seeds.isEmpty() || i % 4 == 0 ? noise(random) : mutated(seeds, random);
                int number = i;
                Assertions.assertTimeoutPreemptively(
                        LONGEST, () -> check(decoder, input), () -> decoder.id().name() + " input " + number);
            }
        }
    }

    private static void check(PayloadDecoder decoder, Bytes input) {
        Layer layer =
                Decoders.PIPELINE.decodeAs(decoder.id().name(), input, MediaHint.BODY, Choices.NONE, JobContext.NONE);
        assertEquals(input.size(), layer.bytes().size());
        WellFormed.check(layer, false);
        DecodeLimits few = new DecodeLimits(4, 8, 16, 1000, 100_000, 20, 10_000);
        Layer found = Decoders.PIPELINE.decode(input, MediaHint.BODY, few, Choices.NONE, JobContext.NONE);
        WellFormed.check(found, false);
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
            bytes[at] = switch (random.nextInt(3)) {
                case 0 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
                case 1 -> (byte) random.nextInt();
                default -> bytes[random.nextInt(bytes.length)];
            };
        }
        int size = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        return Bytes.of(bytes).slice(0, size);
    }

    /// Small payloads of all kinds, where they are present.
    private static List<Bytes> seeds() throws IOException {
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
