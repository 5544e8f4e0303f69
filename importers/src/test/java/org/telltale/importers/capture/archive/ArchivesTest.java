package org.telltale.importers.capture.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telltale.contract.Damage;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.probe.Fit;

class ArchivesTest {
    private static final byte[] CONTENT = content();

    private record Sample(CaptureArchive format, String name, Bytes packed, Map<String, byte[]> files) {
        byte[] bytes() {
            return packed.toArray();
        }
    }

    private static byte[] content() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            text.append("{\"data\": \"%08x\", \"n\": %d}\n".formatted(random.nextInt(), i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Sample> samples() throws IOException {
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("day 1/login.jsonl", CONTENT);
        two.put("x/" + "long/".repeat(30) + "end.jsonl", Arrays.copyOf(CONTENT, 500));
        Map<String, byte[]> one = Map.of("log.jsonl", CONTENT);
        return List.of(
                new Sample(new ZipArchive(), "a.zip", Bytes.of(Packed.zip(two, false)), two),
                new Sample(new ZipArchive(), "a.zip", Bytes.of(Packed.zip(two, true)), two),
                new Sample(new SevenZipArchive(), "a.7z", Bytes.of(Packed.sevenZip(two)), two),
                new Sample(new TarArchive(), "a.tar", Bytes.of(Packed.tar(two)), two),
                new Sample(new TarArchive(), "a.tar", Bytes.of(Packed.pax("log.jsonl", CONTENT)), one),
                new Sample(new GzipFile(), "log.jsonl.gz", Bytes.of(Packed.gzip(CONTENT)), one),
                new Sample(new XzFile(), "log.jsonl.xz", Bytes.of(Packed.xz(CONTENT)), one),
                new Sample(new ZstandardFile(), "log.jsonl.zst", Bytes.of(Packed.zstd(CONTENT)), one),
                new Sample(new Bzip2File(), "log.jsonl.bz2", Bytes.of(Packed.bzip2(CONTENT)), one));
    }

    @Test
    void giveBackWhatWasPacked() throws IOException {
        for (Sample sample : samples()) {
            Laid laid = Laid.of(sample.format(), sample.name(), sample.bytes());
            assertEquals(Map.of(), laid.remarks, sample.name());
            assertEquals(sample.files().keySet(), laid.files.keySet());
            sample.files().forEach((name, content) -> assertArrayEquals(content, laid.files.get(name), name));
        }
    }

    @Test
    void areKnownByTheirBytesAlone() throws IOException {
        List<CaptureArchive> all = List.of(
                new ZipArchive(),
                new SevenZipArchive(),
                new TarArchive(),
                new GzipFile(),
                new XzFile(),
                new ZstandardFile(),
                new Bzip2File());
        for (Sample sample : samples()) {
            List<String> fits = all.stream()
                    .filter(one -> one.probe(sample.bytes()).fit() != Fit.NONE)
                    .map(CaptureArchive::id)
                    .toList();
            assertEquals(List.of(sample.format().id()), fits);
            assertEquals(Fit.NONE, sample.format().probe(new byte[0]).fit());
        }
    }

    @Test
    void giveWhatStandsBeforeTheCut() throws IOException {
        for (Sample sample : samples()) {
            for (int length = 0; length < sample.bytes().length; length++) {
                Laid laid = Laid.of(sample.format(), sample.name(), Arrays.copyOf(sample.bytes(), length));
                for (Map.Entry<String, byte[]> file : laid.files.entrySet()) {
                    byte[] whole = sample.files().get(file.getKey());
                    boolean prefix = whole == null
                            || Arrays.mismatch(whole, file.getValue()) == file.getValue().length
                            || Arrays.equals(whole, file.getValue());
                    assertTrue(prefix, sample.name() + " cut at " + length + " gives other bytes: " + file.getKey());
                }
            }
        }
    }

    @Test
    void surviveDamage() throws IOException {
        int remarked = 0;
        for (Sample sample : samples()) {
            for (int seed = 0; seed < 100; seed++) {
                byte[] harmed = new Damage(seed).harm(sample.bytes());
                sample.format().probe(harmed);
                remarked +=
                        Laid.of(sample.format(), sample.name(), harmed).remarks.isEmpty() ? 0 : 1;
            }
        }
        assertTrue(remarked > 400, "damage is remarked on: " + remarked);
    }

    @Test
    void readSeveralMembersOfGzipAndNameBytesThatFollow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Packed.gzip(CONTENT));
        out.writeBytes(Packed.gzip(CONTENT));
        Laid sound = Laid.of(new GzipFile(), "x.gz", out.toByteArray());
        assertEquals(List.of(2 * CONTENT.length), sizes(sound));
        assertEquals(Map.of(), sound.remarks);
        out.write('!');
        Laid odd = Laid.of(new GzipFile(), "x.gz", out.toByteArray());
        assertEquals(List.of(2 * CONTENT.length), sizes(odd));
        assertEquals(Set.of("x"), odd.remarks.keySet());
    }

    private static List<Integer> sizes(Laid laid) {
        return laid.files.values().stream().map(content -> content.length).toList();
    }

    @Test
    void findEntriesWithoutADirectoryAndBehindOtherBytes() throws IOException {
        byte[] zip = Packed.zip(Map.of("a.txt", CONTENT), false);
        Laid cut = Laid.of(new ZipArchive(), "a.zip", Arrays.copyOf(zip, zip.length - 30));
        assertArrayEquals(CONTENT, cut.files.get("a.txt"));
        ByteArrayOutputStream shifted = new ByteArrayOutputStream();
        shifted.writeBytes(new byte[100]);
        shifted.writeBytes(zip);
        assertArrayEquals(
                CONTENT,
                Laid.of(new ZipArchive(), "a.zip", shifted.toByteArray()).files.get("a.txt"));
    }

    @Test
    void sayWhichEntriesAreEncryptedOrOverlap() throws IOException {
        byte[] zip = Packed.zip(Map.of("a.txt", CONTENT), true);
        int central = (int) new LittleView(Bytes.of(zip)).find(0x02014b50L, 0, zip.length);
        byte[] encrypted = zip.clone();
        encrypted[central + 8] |= 1;
        assertEquals(Map.of("a.txt", "is encrypted"), Laid.of(new ZipArchive(), "a.zip", encrypted).remarks);

        byte[] twice = new byte[zip.length + (zip.length - 22 - central)];
        System.arraycopy(zip, 0, twice, 0, zip.length - 22);
        System.arraycopy(zip, central, twice, zip.length - 22, zip.length - central);
        int end = twice.length - 22;
        twice[end + 8] = 2;
        twice[end + 10] = 2;
        int length = (zip.length - 22 - central) * 2;
        twice[end + 12] = (byte) length;
        twice[end + 13] = (byte) (length >> 8);
        assertEquals(
                Map.of("a.txt", "stands on the bytes of another entry"),
                Laid.of(new ZipArchive(), "a.zip", twice).remarks);
    }

    @Test
    void readDeflate64() throws IOException {
        // one stored block, which deflate and deflate64 write alike
        byte[] zip = Packed.zip(Map.of("a.txt", new byte[] {1, 0, 0, (byte) 0xff, (byte) 0xff}), true);
        LittleView view = new LittleView(Bytes.of(zip));
        int central = (int) view.find(0x02014b50L, 0, zip.length);
        zip[8] = 9;
        zip[central + 10] = 9;
        for (int i = 0; i < 4; i++) {
            zip[central + 16 + i] = 0;
            zip[central + 24 + i] = 0;
        }
        Laid laid = Laid.of(new ZipArchive(), "a.zip", zip);
        assertEquals(Map.of(), laid.remarks);
        assertArrayEquals(new byte[0], laid.files.get("a.txt"));
    }

    @Test
    void readZip64() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 66_000; i++) {
            many.put("f" + i, new byte[0]);
        }
        ZipDirectory directory = ZipDirectory.of(Bytes.of(Packed.zip(many, true)));
        assertEquals(List.of(), directory.problems());
        assertEquals(66_000, directory.members().size());
    }
}
