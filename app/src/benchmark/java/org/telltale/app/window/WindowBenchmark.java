package org.telltale.app.window;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.views.hex.HexView;
import org.telltale.views.shell.Shell;
import org.telltale.views.timeline.TimelineView;

/// The window on a study of a million exchanges: `mvn -Pbenchmark -pl app -am -DskipTests -Dbenchmarks.skip verify`, which makes
/// the study in its first run.
///
/// A frame is a step on the thread of the window, then what a pulse does: styles and layout of what has changed, and
/// painting in software. Medians and 95th percentiles of so many frames are printed, and beside the table those of a bare
/// one with the same columns. A study is opened from the start page of a window that is shown; the table is filled once a
/// pulse has laid out cells while it lists all rows, and at rest when nothing is under way any more.
public final class WindowBenchmark {
    private static final int EXCHANGES = Integer.getInteger("telltale.benchmark.exchanges", 1_000_000);
    private static final int SESSIONS = 50;
    private static final int FRAMES = 200;
    private static final int TIMES = 7;

    private final Stagehand hand;

    private WindowBenchmark(Stagehand hand) {
        this.hand = hand;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "benchmark"));
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        Path study = folder.resolve("million-" + EXCHANGES + ".telltale");
        if (!Files.exists(study)) {
            make(desktop, folder.resolve("captures"), study);
        }
        long before = System.nanoTime();
        try (Stagehand hand = Stagehand.onStage(desktop)) {
            line("show the start page, toolkit and all", millis(before), "ms");
            for (String time : List.of("first", "second")) {
                open(hand, study, time);
            }
            new WindowBenchmark(hand).run();
        }
        // the toolkit would keep the process
        System.exit(0);
    }

    private static void open(Stagehand hand, Path study, String time) {
        CountDownLatch filled = new CountDownLatch(1);
        long before = System.nanoTime();
        hand.start(shell -> {
            shell.close();
            Scene scene = shell.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    if (isFilled(shell)) {
                        scene.removePostLayoutPulseListener(this);
                        filled.countDown();
                    }
                }
            });
            shell.open(study.toAbsolutePath());
        });
        try {
            filled.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        line("open to a filled table, " + time + " time", millis(before), "ms");
        hand.rest();
        line("the same until everything rests", millis(before), "ms");
    }

    private static boolean isFilled(Shell shell) {
        return shell.lookup("#requests") instanceof TableView<?> table
                && table.getItems().size() == EXCHANGES
                && table.lookupAll(".table-row-cell").stream()
                        .anyMatch(row -> row instanceof TableRow<?> shown && shown.getItem() != null);
    }

    private void run() {
        line(
                "exchanges in the table",
                hand.count(shell -> table(shell).getItems().size()),
                "");
        scrolling();
        answers();
        drawing();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        line("heap afterwards", (runtime.totalMemory() - runtime.freeMemory()) / 1e6, "MB");
    }

    private void scrolling() {
        Random random = new Random(1);
        frames(
                "scroll the table",
                WindowBenchmark::table,
                (shell, _) -> table(shell).scrollTo(random.nextInt(EXCHANGES)));
        TableView<Integer> bare = hand.ask(WindowBenchmark::bare);
        frames("scroll a bare table", _ -> bare, (_, _) -> bare.scrollTo(random.nextInt(EXCHANGES)));
        frames(
                "scroll the table by a row",
                WindowBenchmark::table,
                (shell, i) -> table(shell).scrollTo(1000 + i));
        frames("scroll a bare table by a row", _ -> bare, (_, i) -> bare.scrollTo(1000 + i));
    }

    /// The same columns, rows and style without anything else.
    private static TableView<Integer> bare(Shell shell) {
        TableView<Integer> ours = table(shell);
        TableView<Integer> bare = new TableView<>(ours.getItems());
        bare.setFixedCellSize(ours.getFixedCellSize());
        for (TableColumn<Integer, ?> column : ours.getVisibleLeafColumns()) {
            TableColumn<Integer, String> same = new TableColumn<>(column.getText());
            same.setPrefWidth(column.getWidth());
            same.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                    String.valueOf(column.getCellObservableValue(row.getValue()).getValue())));
            bare.getColumns().add(same);
        }
        bare.setPrefSize(ours.getWidth(), ours.getHeight());
        new Scene(bare, ours.getWidth(), ours.getHeight())
                .getStylesheets()
                .setAll(shell.getScene().getStylesheets());
        return bare;
    }

    private void answers() {
        List<String> filters = List.of("size>200", "session:run_07", "host:api", "status>=400", "-host:api size<100");
        double[] filter = new double[filters.size() * 2];
        for (int i = 0; i < filter.length; i++) {
            String text = filters.get(i % filters.size());
            filter[i] = took(
                    shell -> shell.desk().orElseThrow().filter().textProperty().set(text));
        }
        spread("filter by what the table holds", filter);
        took(shell -> shell.desk().orElseThrow().filter().clear());
        double[] sort = new double[TIMES * 2];
        for (int i = 0; i < sort.length; i++) {
            String column = List.of("Size", "Host", "Endpoint", "Session").get(i % 4);
            sort[i] = took(shell -> table(shell).getColumns().stream()
                    .filter(each -> each.getText().equals(column))
                    .findFirst()
                    .ifPresent(each -> table(shell).getSortOrder().setAll(List.of(each))));
        }
        spread("sort", sort);
        took(shell -> table(shell).getSortOrder().clear());
    }

    private void drawing() {
        frames(
                "zoom the timeline",
                WindowBenchmark::timeline,
                (shell, i) -> timeline(shell).model().zoom(i % 40 < 20 ? 1.2 : 1 / 1.2, 500));
        hand.act(shell -> table(shell).getSelectionModel().select(0));
        frames(
                "scroll the bytes",
                WindowBenchmark::hex,
                (shell, i) -> hex(shell).topRowProperty().set(i % 12));
    }

    private void frames(String what, Function<Shell, ? extends Node> node, Step step) {
        double[] times = hand.ask(shell -> {
            Node drawn = node.apply(shell);
            WritableImage[] image = new WritableImage[1];
            double[] all = new double[FRAMES];
            IntConsumer frame = i -> {
                step.take(shell, i);
                // styles and lays out what has changed, as a pulse does
                image[0] = drawn.snapshot(null, image[0]);
            };
            for (int i = 0; i < FRAMES / 4; i++) {
                frame.accept(i);
            }
            for (int i = 0; i < FRAMES; i++) {
                long before = System.nanoTime();
                frame.accept(i);
                all[i] = millis(before);
            }
            return all;
        });
        spread(what, times);
    }

    /// Milliseconds from an act to the rest of everything it started.
    private double took(Consumer<Shell> act) {
        long before = System.nanoTime();
        hand.act(act);
        return millis(before);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Integer> table(Shell shell) {
        return (TableView<Integer>) shell.lookup("#requests");
    }

    private static TimelineView timeline(Shell shell) {
        return shell.lookupAll("*").stream()
                .filter(TimelineView.class::isInstance)
                .map(TimelineView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static HexView hex(Shell shell) {
        return shell.lookupAll("*").stream()
                .filter(HexView.class::isInstance)
                .map(HexView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void make(Desktop desktop, Path folder, Path study) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(7);
        List<Path> files = new ArrayList<>();
        for (int session = 0; session < SESSIONS; session++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "run_%02d.jsonl", session));
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (int i = 0; i < EXCHANGES / SESSIONS; i++) {
                    out.write(exchange(random, session, i));
                }
            }
            files.add(file);
        }
        long before = System.nanoTime();
        try (OpenStudy open = desktop.open(study, JobContext.NONE)) {
            new ImportCaptures(open).run(ImportRequest.of(files), JobContext.NONE);
        }
        line("import", millis(before) / 1000, "s");
    }

    private static String exchange(Random random, int session, int number) {
        StringBuilder body = new StringBuilder("{\\\"device\\\":\\\"d-4711\\\",\\\"n\\\":").append(number);
        for (int i = random.nextInt(12); i > 0; i--) {
            body.append(",\\\"k").append(i).append("\\\":").append(random.nextInt(1000));
        }
        return String.format(
                Locale.ROOT,
                "{\"time\":%d,\"method\":\"POST\",\"url\":\"https://%s.example/v1/%d\",\"status\":%d,\"body\":\"%s}\"}%n",
                1_700_000_000_000L + session * 4_000_000L + number * 150L,
                random.nextInt(3) == 0 ? "api" : "stats" + random.nextInt(40),
                random.nextInt(200),
                random.nextInt(20) == 0 ? 500 : 200,
                body);
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static void spread(String what, double[] times) {
        Arrays.sort(times);
        line(what + ", median", times[times.length / 2], "ms");
        line(what + ", 95 %", times[times.length * 95 / 100], "ms");
    }

    private static void line(String what, double figure, String unit) {
        System.out.printf(Locale.ROOT, "%-45s %,12.1f %s%n", what, figure, unit);
    }

    @FunctionalInterface
    private interface Step {
        void take(Shell shell, int number);
    }
}
