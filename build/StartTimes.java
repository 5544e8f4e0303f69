import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long the packaged program takes to show its window, with its ahead-of-time cache and without, in turn:
/// `Xvfb :9 -screen 0 1440x900x24 & DISPLAY=:9 java build/StartTimes.java installer/target/root/opt/telltale [STUDY]`.
///
/// The screen is watched from outside: the window is there once the screen holds many colours, and filled once they
/// have not changed for two seconds. Nothing else may draw on that display.
final class StartTimes {
    private static final int ROUNDS = 7;
    private static final int MANY_COLOURS = 20;
    private static final double STILL_SECONDS = 2;
    private static final double LONGEST_SECONDS = 30;

    private final Path app;
    private final List<String> study;
    private final Robot robot = new Robot();
    private final Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());

    private StartTimes(Path installed, List<String> study) throws AWTException {
        app = installed.resolve("lib/app");
        this.study = study;
    }

    static void main(String[] args) throws AWTException, IOException, InterruptedException {
        StartTimes times =
                new StartTimes(Path.of(args[0]).toAbsolutePath(), List.of(args).subList(1, args.length));
        List<double[]> without = new ArrayList<>();
        List<double[]> with = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            without.add(times.start("-XX:AOTMode=off"));
            with.add(times.start("-XX:AOTCache=" + times.app.resolve("telltale.aot")));
        }
        for (int what = 0; what < 2; what++) {
            double slow = median(without, what);
            double fast = median(with, what);
            System.out.printf(
                    Locale.ROOT,
                    "%s: without the cache %.2f s, with it %.2f s, ratio %.2f%n",
                    what == 0 ? "window" : "filled",
                    slow,
                    fast,
                    fast / slow);
        }
    }

    private static double median(List<double[]> times, int what) {
        return times.stream().map(time -> time[what]).sorted().toList().get(times.size() / 2);
    }

    /// Seconds to the window and to the last change of what it shows.
    private double[] start(String option) throws IOException, InterruptedException {
        String classPath;
        try (Stream<Path> files = Files.list(app)) {
            Set<String> jars = files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toSet());
            classPath = Files.readAllLines(app.resolve("telltale.cfg")).stream()
                    .filter(line -> line.startsWith("app.classpath="))
                    .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", app.toString()))
                    .filter(jars::contains)
                    .collect(Collectors.joining(File.pathSeparator));
        }
        List<String> words = new ArrayList<>(List.of(
                app.resolveSibling("runtime/bin/java").toString(),
                option,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xlog:disable",
                "-Xlog:all=off",
                "--add-modules",
                "javafx.controls,javafx.swing",
                "-cp",
                classPath,
                "org.telltale.app.Main"));
        words.addAll(study);
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .put(
                        "TELLTALE_HOME",
                        Files.createTempDirectory("telltale-start").toString());
        long began = System.nanoTime();
        Process process = builder.start();
        double shown = 0;
        double changed = 0;
        int before = 0;
        double now = 0;
        while (now < LONGEST_SECONDS && (shown == 0 || now - changed < STILL_SECONDS)) {
            int colours = colours(robot.createScreenCapture(screen));
            now = (System.nanoTime() - began) / 1e9;
            shown = shown == 0 && colours > MANY_COLOURS ? now : shown;
            changed = colours == before ? changed : now;
            before = colours;
            TimeUnit.MILLISECONDS.sleep(10);
        }
        process.destroy();
        process.waitFor();
        TimeUnit.MILLISECONDS.sleep(300);
        return new double[] {shown, changed};
    }

    private static int colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
