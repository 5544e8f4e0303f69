package org.telltale.importers.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.Recipe;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;

/// Packed bytes that want a dictionary which an analyst has.
class DictionaryTest {
    /// Made by `zstd --train` of other events like the one below, which `zstd -19 -D` packed.
    private static final String DICTIONARY = """
            N6Qw7JHbAjYmENhBkg4MwzAMgx+taGwnY8tGtrENmaQsz+AKkVLKlGSaC8gOxwNjAQAMEIVLLHsDAAAEAIbGRgfNDIqLhEJxGAgA
            ACqAiRgAAAAAAAYAAAANAAAAAAAUEuaQ4EwayyFBAgAAWAAAAAAAAAABAAAABAAAAAgAAAAiOiAibG9naW4iLCAgImJhdHRlcnki
            OiAibG9jYXRpb24iLCAibWVtb3J5IjogImxldmVsIiwgImxhdGl0dSJzY3JlZW4iOiAiZmlsdGVyIiwgImRlbmllZCI6ICJhbHRp
            dHVkZSIsICJ0YXAiOiAicHMiOiB7InN0b3JhZ2UiOiAic2hhcmUiLCAiY2VsbHVsYXIiOiAibmV0d29yayIsICIgImNhbWVyYSI6
            ICJiYXR0ZXJ5IiwgImdyYW50ZWQiOiAiZGVuaWVkIiwgImxvZ2luIiI6ICJzZWFyY2giLCAicGVybWlzc2lvbiI6ICJwdXJjaGFz
            ZSIsICJsb2dvdXQiOiAiZGVsIjogIlNNLUc5OTFCIn0sICJwcm9wcyI6IHsibG9jYXRpb24iOiAiY2hhcmdpbmciLCAiYmVhcmlu
            ZyI6ICJsb25naXR1ZGUifSwgIm4iOiAzOTV9eyJldmVudCI6ICJ0YWRlbCI6ICJNMjEwMUs2RyJ9LCAicHI=
            """;

    private static final String PACKED = """
            KLUv/SeR2wI24l0DAKNEDdNKloj0HdFSeefjQQzyvBUcIUy1kOhMSvSYQTSVYys6Bp9+oxRk56HzsZj5Wrus29qJw2AhFfwKAM2e
            AmhEFtUgEZcu2TK0HduO2QxLVIWZgm9n2wdY4MEPPENZ+U/yx3lp22oigwEPMIyeIg==
            """;

    private static final String WORDS = "{\"event\":\"screen_view\",\"device\":{\"os\":\"Android 13\"}}";

    @Test
    void unpacksZstandardWithATrainedDictionary() {
        Layer layer = by("zstd", decoded(PACKED), "base64:" + DICTIONARY);
        List<String> leaves = Decoders.leaves(layer);
        assertEquals(List.of(), layer.problems());
        assertTrue(leaves.contains("zstd|json:n = 1"), leaves::toString);
        assertTrue(leaves.contains("zstd|json:device.os = Android 13"), leaves::toString);
    }

    @Test
    void unpacksDeflateWithAnyBytesAsDictionary() {
        for (String decoder : List.of("zlib", "deflate")) {
            Bytes packed = deflated(WORDS.replace("screen_view", "screen_open"), decoder.equals("deflate"));
            Layer layer = by(decoder, packed, WORDS);
            assertEquals(
                    List.of(decoder + "|json:event = screen_open", decoder + "|json:device.os = Android 13"),
                    Decoders.leaves(layer));
            assertEquals(List.of(), layer.problems());
        }
    }

    @Test
    void unpacksZstandardWithAWindowOf128MiB() {
        // one block of stored bytes behind a header of that window
        String frame = "28b52ffd0088" + "290000" + HexFormat.of().formatHex("plain".getBytes(UTF_8));
        Layer layer = Decoders.body(Bytes.of(HexFormat.of().parseHex(frame)));
        assertEquals(List.of(), layer.problems());
        assertEquals(List.of("zstd|text: = plain"), Decoders.leaves(layer));
    }

    @Test
    void saysWhichDictionaryIsMissing() {
        Layer zstd = Decoders.body(decoded(PACKED));
        assertTrue(zstd.problems().getFirst().message().startsWith("wants dictionary "), zstd.problems()::toString);
        Layer zlib = Decoders.body(deflated(WORDS, false));
        assertTrue(
                zlib.problems().getFirst().message().startsWith("wants the dictionary of checksum "),
                zlib.problems()::toString);
        Layer other = by("zlib", deflated(WORDS, false), "other words");
        assertTrue(other.problems().getFirst().message().contains("which the given one is not"));
    }

    @Test
    void keepsDamagedFramesWithinBounds() {
        Random random = new Random(3);
        byte[] packed = decoded(PACKED).toArray();
        for (int i = 0; i < 200; i++) {
            byte[] damaged =
                    Arrays.copyOf(packed, random.nextInt(20) == 0 ? random.nextInt(packed.length) : packed.length);
            for (int n = random.nextInt(4); n >= 0 && damaged.length > 4; n--) {
                damaged[random.nextInt(4, damaged.length)] = (byte) random.nextInt();
            }
            WellFormed.check(by("zstd", Bytes.of(damaged), "base64:" + DICTIONARY), false);
            byte[] dictionary = decoded(DICTIONARY).toArray().clone();
            dictionary[random.nextInt(8, 200)] = (byte) random.nextInt();
            String given = "base64:" + Base64.getEncoder().encodeToString(dictionary);
            WellFormed.check(by("zstd", Bytes.of(packed), given), false);
        }
    }

    @Test
    void readsNoCountOfSequencesBehindTheEnd() {
        // one block: no literals, and the first of three bytes that count sequences
        Bytes cut = Bytes.of(HexFormat.of().parseHex("28b52ffd0000" + "150000" + "00ff"));
        Layer layer = by("zstd", cut, "any content");
        WellFormed.check(layer, false);
        assertTrue(layer.problems().getFirst().message().startsWith("damaged, cut"), layer.problems()::toString);
    }

    private static Bytes decoded(String base64) {
        return Bytes.of(Base64.getMimeDecoder().decode(base64));
    }

    private static Layer by(String decoder, Bytes packed, String dictionary) {
        String recipe = "{\"recipe\":\"r\",\"steps\":[{\"do\":\"" + decoder + "\",\"dictionary\":"
                + Corpus.JSON.writeValueAsString(dictionary) + "}]}";
        return Decoders.PIPELINE.decodeBy(Recipe.parse(recipe), packed, MediaHint.BODY, Choices.NONE, JobContext.NONE);
    }

    private static Bytes deflated(String text, boolean raw) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, raw)) {
            deflater.setDictionary(Bytes.utf8(WORDS).toArray());
            deflater.setInput(Bytes.utf8(text).toArray());
            deflater.finish();
            byte[] out = new byte[1000];
            return Bytes.of(out).slice(0, deflater.deflate(out));
        }
    }
}
