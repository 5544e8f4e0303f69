package org.telltale.app.window;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import org.telltale.model.bytes.MappedBytes;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.views.hex.HexView;

/// Large messages in the window: 200,000 fields, a JSON text of 50 MB with 200,000 texts, and 1 GiB in the hex view.
///
/// Opening one lasts from the choice of its row until everything that this started has come to rest.
public final class MessageBenchmark {
    private static final int FIELDS = 200_000;
    private static final int TEXT_BYTES = 50_000_000;
    private static final long GIBIBYTE = 1L << 30;
    private static final int FRAMES = 100;
    private static final int TIMES = 5;

    private MessageBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "benchmark"));
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        Path study = folder.resolve("messages.telltale");
        if (!Files.exists(study)) {
            Path fresh = Files.createTempDirectory(folder, "messages").resolve(study.getFileName());
            make(desktop, folder.resolve("messages.jsonl"), fresh);
            Files.move(fresh, study);
        }
        try (Stagehand hand = Stagehand.show(desktop, desktop.open(study, JobContext.NONE))) {
            opened(hand, "open a message of 200,000 fields", 1);
            opened(hand, "open a message of 50 MB of JSON", 2);
            bytes(hand, folder.resolve("gibibyte"));
        }
        // the toolkit would keep the process
        System.exit(0);
    }

    /// A small message is looked at in between, until nothing of the large one is left.
    private static void opened(Stagehand hand, String what, int row) {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            select(hand, 0);
            System.gc();
            long before = System.nanoTime();
            select(hand, row);
            times[i] = (System.nanoTime() - before) / 1e6;
        }
        line(what + ", first time", times[0]);
        Arrays.sort(times);
        line(what + ", median", times[TIMES / 2]);
    }

    private static void select(Stagehand hand, int row) {
        hand.act(shell ->
                ((TableView<?>) shell.lookup("#requests")).getSelectionModel().clearAndSelect(row));
    }

    private static void bytes(Stagehand hand, Path file) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(GIBIBYTE);
        }
        try (Arena arena = Arena.ofShared();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = new MappedBytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, GIBIBYTE, arena));
            double[] times = hand.ask(_ -> {
                HexView hex = new HexView();
                new Scene(hex, 800, 600);
                WritableImage[] image = new WritableImage[1];
                double[] all = new double[FRAMES];
                for (int i = 0; i < FRAMES; i++) {
                    long before = System.nanoTime();
                    if (i == 0) {
                        hex.bytesProperty().set(bytes);
                    } else {
                        hex.reveal(GIBIBYTE / FRAMES * i);
                    }
                    image[0] = hex.snapshot(null, image[0]);
                    all[i] = (System.nanoTime() - before) / 1e6;
                }
                return all;
            });
            line("open 1 GiB in a hex view", times[0]);
            Arrays.sort(times);
            line("anywhere in it, a frame, median", times[FRAMES / 2]);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void make(Desktop desktop, Path file, Path study) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(exchange("1", "{}"));
            StringBuilder body = new StringBuilder("{");
            for (int i = 0; i < FIELDS; i++) {
                body.append(i == 0 ? "" : ",")
                        .append("\\\"k")
                        .append(i)
                        .append("\\\":")
                        .append(i);
            }
            out.write(exchange("2", body.append('}')));
            body.setLength(0);
            body.append('[');
            String text = "\\\"" + "a text that is as long as many ".repeat(8) + "\\\"";
            while (body.length() < TEXT_BYTES) {
                body.append(body.length() == 1 ? "" : ",").append(text);
            }
            out.write(exchange("3", body.append(']')));
        }
        try (OpenStudy open = desktop.open(study, JobContext.NONE)) {
            new ImportCaptures(open).run(ImportRequest.of(List.of(file)), JobContext.NONE);
        } finally {
            Files.delete(file);
        }
    }

    private static String exchange(String path, CharSequence body) {
        return "{\"time\":1700000000000,\"method\":\"POST\",\"url\":\"https://api.example/" + path
                + "\",\"status\":200,\"body\":\"" + body + "\"}\n";
    }

    private static void line(String what, double figure) {
        System.out.printf(Locale.ROOT, "%-45s %,12.1f ms%n", what, figure);
    }
}
