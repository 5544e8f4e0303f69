package org.telltale.importers.capture.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.probe.Fit;

@Tag("fuzz")
class ArchiveFuzzTest {
    private static final List<CaptureArchive> ALL = List.of(
            new ZipArchive(),
            new SevenZipArchive(),
            new TarArchive(),
            new GzipFile(),
            new ZstandardFile(),
            new XzFile(),
            new Bzip2File());

    @FuzzTest
    void opensAnyBytes(byte[] bytes) throws IOException {
        for (CaptureArchive archive : ALL) {
            if (archive.probe(bytes).fit() != Fit.NONE) {
                Laid.of(archive, "fuzz", bytes);
            }
        }
    }
}
