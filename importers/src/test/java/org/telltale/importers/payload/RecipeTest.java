package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.Recipe;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;

/// An analyst's own decodings.
class RecipeTest {
    private static final byte[] KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] IV = HexFormat.of().parseHex("101112131415161718191a1b1c1d1e1f");
    private static final String PLAIN = "{\"imei\":\"490154203237518\"}";

    @Test
    void cutsDecryptsAndReadsWhatIsLeft() throws GeneralSecurityException {
        Bytes body =
                joined(Bytes.utf8("v1|").toArray(), IV, crypt("AES/CBC/PKCS5Padding", new IvParameterSpec(IV), PLAIN));
        Layer layer = by(body, """
                {"recipe":"r","steps":[{"do":"slice","from":3},{"do":"aes","key":"hex:000102030405060708090a0b0c0d0e0f"}]}
                """);
        assertEquals(List.of("slice:before = 76317c", "slice:slice|aes|json:imei = 490154203237518"), read(layer));
        WellFormed.check(layer, true);
    }

    @Test
    void takesKeyAndTagFromFields() throws GeneralSecurityException {
        byte[] sealed = crypt("AES/GCM/NoPadding", new GCMParameterSpec(128, IV, 0, 12), PLAIN);
        String data = Base64.getEncoder().encodeToString(Arrays.copyOf(sealed, sealed.length - 16));
        String tag = HexFormat.of().formatHex(sealed, sealed.length - 16, sealed.length);
        String iv = HexFormat.of().formatHex(IV, 0, 12);
        Bytes json = Bytes.utf8("{\"iv\":\"" + iv + "\",\"tag\":\"" + tag + "\",\"data\":\"" + data + "\"}");
        String recipe = """
                {"recipe":"sealed","steps":[{"do":"base64"},{"do":"aes","mode":"gcm",
                "key":"hex:000102030405060708090a0b0c0d0e0f","iv":{"field":"json:iv","as":"hex"},
                "tag":{"field":"json:tag","as":"hex"}}]}""";
        Choices choices = pattern -> pattern.equals("json:data") ? Optional.of(recipe) : Optional.empty();
        Layer layer = Decoders.PIPELINE.decode(json, MediaHint.BODY, choices, JobContext.NONE);
        assertTrue(
                Decoders.leaves(layer).contains("json:data|base64|aes|json:imei = 490154203237518"),
                () -> Decoders.leaves(layer).toString());
    }

    @Test
    void splitsAndReadsEveryPart() {
        Layer layer = by(
                Bytes.utf8("eyJhIjoxfQ==;eyJhIjoyfQ=="),
                "{\"recipe\":\"parts\",\"steps\":[{\"do\":\"split\",\"separator\":\";\"},{\"do\":\"base64\"}]}");
        List<String> leaves = Decoders.leaves(layer);
        assertTrue(leaves.contains("split:[0]|base64|json:a = 1"), leaves::toString);
        assertTrue(leaves.contains("split:[1]|base64|json:a = 2"), leaves::toString);
    }

    @Test
    void undoesAnAlphabetAndAKey() {
        Bytes plain = Bytes.utf8(PLAIN);
        byte[] out = plain.toArray().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] ^= (byte) "key".charAt(i % 3);
        }
        assertEquals(
                List.of("xor|json:imei = 490154203237518"),
                read(by(Bytes.of(out), "{\"recipe\":\"x\",\"steps\":[{\"do\":\"xor\",\"key\":\"key\"}]}")));
        assertEquals(
                List.of("substitute|base64|json:a = 1"),
                read(by(
                        Bytes.utf8("-yJhIjoxfQ=="),
                        "{\"recipe\":\"s\",\"steps\":[{\"do\":\"substitute\",\"letters\":\"-\",\"as\":\"e\"},"
                                + "{\"do\":\"base64\"}]}")));
    }

    @Test
    void appliesToBodiesThatNobodyReads() {
        byte[] out = Bytes.utf8(PLAIN).toArray().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] ^= (byte) (0x91 + 37 * (i % 5));
        }
        String recipe = "{\"recipe\":\"x\",\"steps\":[{\"do\":\"xor\",\"key\":\"hex:91b6db0025\"}]}";
        Choices choices = pattern -> pattern.equals("bytes:") ? Optional.of(recipe) : Optional.empty();
        Layer layer = Decoders.PIPELINE.decode(Bytes.of(out), MediaHint.BODY, choices, JobContext.NONE);
        assertEquals(
                "bytes:|xor|json:imei = 490154203237518", Decoders.leaves(layer).getLast());
    }

    @Test
    void namesColumnsByLog() {
        Layer layer = by(
                Bytes.utf8("937,app,5\n12,x,y\n"),
                "{\"recipe\":\"rows\",\"steps\":[{\"do\":\"csv\",\"columns\":\"log\",\"columns-937\":\"log,product,\"}]}");
        assertEquals(
                List.of(
                        "csv:[0].log = 937",
                        "csv:[0].product = app",
                        "csv:[0].2 = 5",
                        "csv:[1].log = 12",
                        "csv:[1].1 = x",
                        "csv:[1].2 = y"),
                Decoders.leaves(layer));
    }

    @Test
    void saysWhichStepFailed() {
        Layer layer = by(
                Bytes.utf8("abc"),
                "{\"recipe\":\"r\",\"steps\":[{\"do\":\"slice\",\"from\":1},{\"do\":\"aes\",\"key\":\"short\"}]}");
        String problems = Decoders.leaves(layer).toString();
        assertEquals("[slice:before = 61, slice:slice = 6263, slice:slice|bytes: ? 6263]", problems);
        assertThrows(IllegalArgumentException.class, () -> Recipe.parse("{\"recipe\":\"r\",\"steps\":[]}"));
        assertThrows(IllegalArgumentException.class, () -> Recipe.parse("[1]"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Recipe.parse("{\"recipe\":\"r\",\"steps\":[{\"do\":\"xor\",\"key\":\"hex:zz\"}]}"));
    }

    @Test
    void printsWhatItReads() {
        String text =
                "{\"recipe\":\"r\",\"steps\":[{\"do\":\"avro\",\"into\":\"a[0].b\",\"schema\":{\"type\":\"long\"}},"
                        + "{\"do\":\"xor\",\"key\":{\"field\":\"slice:before\",\"as\":\"hex\"}},{\"do\":\"rot\",\"by\":\"13\"}]}";
        assertEquals(text, Recipe.parse(text).print());
    }

    private static Layer by(Bytes bytes, String recipe) {
        return Decoders.PIPELINE.decodeBy(Recipe.parse(recipe), bytes, MediaHint.BODY, Choices.NONE, JobContext.NONE);
    }

    /// The leaves but for the slice that was read on.
    private static List<String> read(Layer layer) {
        return Decoders.leaves(layer).stream()
                .filter(leaf -> !leaf.startsWith("slice:slice ="))
                .toList();
    }

    private static byte[] crypt(String how, AlgorithmParameterSpec iv, String plain) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(how);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), iv);
        return cipher.doFinal(Bytes.utf8(plain).toArray());
    }

    private static Bytes joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return Bytes.of(out.toByteArray());
    }
}
