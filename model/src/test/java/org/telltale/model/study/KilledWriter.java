package org.telltale.model.study;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/// A process that edits and imports without end, and says on standard output what it was told is safe.
public final class KilledWriter {
    private KilledWriter() {}

    /// @param args the study's folder, and a folder for captures
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        try (OpenStudy study = Studies.open(Path.of(args[0]))) {
            int from = study.state().history().size();
            out.println("open");
            out.flush();
            for (int i = from; ; i++) {
                study.apply(new Edit.AddKnownValue("edit", String.valueOf(i)));
                out.println("edit " + i);
                if (i % 4 == 3) {
                    int[] records = java.util.stream.IntStream.range(i * 1000, i * 1000 + 40)
                            .toArray();
                    Path capture = Studies.capture(Path.of(args[1]), "capture_" + i, records);
                    Studies.take(study, capture);
                    out.println("import capture_" + i);
                }
                out.flush();
            }
        }
    }
}
