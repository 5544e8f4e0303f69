import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a package for this system: `Installer PROJECT LIBS JAVAFX VERSION TYPE DATE`.
///
/// The run-time image holds the JDK's and JavaFX's modules, all else stands on the class path: so the ahead-of-time cache,
/// which is made by a run of the image itself, is still good where the package puts the image.
final class Installer {
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,"
                    + "jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.unsupported,jdk.zipfs,javafx.controls,javafx.swing";
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED,javafx.graphics",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xlog:disable",
            "-Xlog:all=off");
    private static final String MAIN = "org.telltale.app.Main";

    private final Path project;
    private final Path target;
    private final Path libs;
    private final Path javafx;
    private final String version;
    private final String type;
    private final Instant date;

    private Installer(String[] args) {
        project = Path.of(args[0]);
        target = project.resolve("target");
        libs = Path.of(args[1]);
        javafx = Path.of(args[2]);
        version = args[3];
        type = args[4];
        date = Instant.parse(args[5]);
    }

    static void main(String[] args) throws IOException, InterruptedException {
        Installer installer = new Installer(args);
        installer.image();
        installer.cache();
        Path made = installer.pack();
        System.out.println(made);
        if (installer.type.equals("deb")) {
            installer.smoke(made);
        }
    }

    /// The program with its own Java, unpacked.
    private void image() throws IOException, InterruptedException {
        Path runtime = target.resolve("runtime");
        delete(runtime);
        run(
                tool("jlink"),
                "--module-path",
                javafx.toString(),
                "--add-modules",
                MODULES,
                "--include-locales",
                "en,zh",
                "--no-header-files",
                "--no-man-pages",
                "--strip-debug",
                "--output",
                runtime.toString());
        delete(target.resolve("image"));
        List<String> words = new ArrayList<>(List.of(
                tool("jpackage"),
                "--type",
                "app-image",
                "--name",
                "telltale",
                "--app-version",
                version,
                "--input",
                libs.toString(),
                "--main-jar",
                "app-" + version + ".jar",
                "--main-class",
                MAIN,
                "--runtime-image",
                runtime.toString(),
                "--dest",
                target.resolve("image").toString(),
                "--icon",
                icon().toString()));
        for (String option : OPTIONS) {
            words.addAll(List.of("--java-options", option));
        }
        words.addAll(List.of("--java-options", "--add-modules", "--java-options", "javafx.controls,javafx.swing"));
        words.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/telltale.aot"));
        run(words.toArray(String[]::new));
    }

    /// Lets the image work on the sample study once and keeps what Java learned. Java uses it only where the jars are as
    /// old as they were then: packages have one date throughout, so the jars get it before.
    private void cache() throws IOException, InterruptedException {
        Path train = target.resolve("train");
        delete(train);
        Files.createDirectories(train);
        try (Stream<Path> files = Files.list(app())) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".jar")) {
                    unseal(file);
                }
                Files.setLastModifiedTime(file, FileTime.from(date));
            }
        }
        List<String> words = java(app());
        words.add(1, "-XX:AOTCacheOutput=" + app().resolve("telltale.aot"));
        words.addAll(List.of(MAIN, "demo", train.resolve("demo").toString()));
        run(train, words);
    }

    /// A sealed jar stops Java where it takes classes from the cache and the jar is not where it was then.
    private static void unseal(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path file = inside.getPath("META-INF/MANIFEST.MF");
            if (!Files.exists(file)) {
                return;
            }
            Manifest manifest;
            try (InputStream in = Files.newInputStream(file)) {
                manifest = new Manifest(in);
            }
            if (manifest.getMainAttributes().remove(Attributes.Name.SEALED) != null) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    manifest.write(out);
                }
            }
        }
    }

    private Path pack() throws IOException, InterruptedException {
        Path packages = Files.createDirectories(target.resolve("packages"));
        try (Stream<Path> old = Files.list(packages)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        List<String> words = new ArrayList<>(List.of(
                tool("jpackage"),
                "--type",
                type,
                "--name",
                "telltale",
                "--app-version",
                version,
                "--app-image",
                image(os()).toString(),
                "--dest",
                packages.toString(),
                "--vendor",
                "Telltale",
                "--description",
                "Shows what an app tells its servers about its user",
                "--license-file",
                project.resolveSibling("LICENSE").toString(),
                "--resource-dir",
                project.resolve("src/jpackage").resolve(os()).toString()));
        try (Stream<Path> kinds = Files.list(project.resolve("src/jpackage/associations"))) {
            kinds.sorted().forEach(kind -> words.addAll(List.of("--file-associations", kind.toString())));
        }
        words.addAll(
                switch (type) {
                    case "deb" ->
                        List.of(
                                "--linux-shortcut",
                                "--linux-menu-group",
                                "Development;Network;",
                                "--linux-app-category",
                                "net",
                                "--linux-deb-maintainer",
                                "telltale@localhost",
                                "--linux-package-deps",
                                "libgtk-3-0 | libgtk-3-0t64, libxxf86vm1, libgl1");
                    case "rpm" ->
                        List.of(
                                "--linux-shortcut",
                                "--linux-menu-group",
                                "Development;Network;",
                                "--linux-rpm-license-type",
                                "ASL 2.0",
                                "--linux-package-deps",
                                "gtk3, libXxf86vm, libGL.so.1()(64bit)");
                    case "msi" -> List.of("--win-menu", "--win-shortcut-prompt", "--win-per-user-install");
                    default -> List.<String>of();
                });
        run(words.toArray(String[]::new));
        try (Stream<Path> files = Files.list(packages)) {
            return files.findFirst().orElseThrow(() -> new IOException("jpackage made nothing"));
        }
    }

    /// Unpacks the package into a clean folder and lets it import, decode, tag and report there, out of reach of the image
    /// it was made from.
    private void smoke(Path made) throws IOException, InterruptedException {
        Files.move(image(os()), target.resolve("image/hidden"));
        Path root = target.resolve("root");
        delete(root);
        Files.createDirectories(root);
        run("dpkg-deb", "-x", made.toString(), root.toString());
        Path here = root.resolve("opt/telltale");
        Path work = target.resolve("smoke");
        delete(work);
        Files.createDirectories(work);
        run(
                work,
                List.of(
                        here.resolve("bin/telltale").toString(),
                        "demo",
                        work.resolve("demo").toString()));
        for (String file : List.of("demo/findings.unredacted.md", "demo/workbench-light.png")) {
            if (!Files.isRegularFile(work.resolve(file))) {
                throw new IOException("the installed program did not make " + file);
            }
        }
        // with this mode Java ends where it cannot use the cache
        List<String> strict = java(here.resolve("lib/app"));
        strict.addAll(1, List.of("-XX:AOTMode=on", "-XX:AOTCache=" + here.resolve("lib/app/telltale.aot")));
        strict.addAll(List.of(MAIN, "--version"));
        run(work, strict);
        for (String entry : List.of("lib/telltale-telltale.desktop", "lib/telltale.png")) {
            if (!Files.isRegularFile(here.resolve(entry))) {
                throw new IOException("the package lacks " + entry);
            }
        }
    }

    /// The image's own Java on the class path that its launcher would take.
    private List<String> java(Path app) throws IOException {
        String classPath;
        try (Stream<String> lines = Files.lines(app.resolve("telltale.cfg"))) {
            classPath = lines.filter(line -> line.startsWith("app.classpath="))
                    .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", app.toString()))
                    .collect(Collectors.joining(File.pathSeparator));
        }
        List<String> words = new ArrayList<>();
        words.add(app.resolveSibling("runtime/bin/java").toString());
        words.addAll(OPTIONS);
        words.addAll(List.of("--add-modules", "javafx.controls,javafx.swing", "-cp", classPath));
        return words;
    }

    private Path app() {
        return switch (os()) {
            case "windows" -> image("windows").resolve("app");
            case "macos" -> image("macos").resolve("Contents/app");
            default -> image("linux").resolve("lib/app");
        };
    }

    private Path image(String os) {
        return target.resolve("image").resolve(os.equals("macos") ? "telltale.app" : "telltale");
    }

    private Path icon() {
        String ending = switch (os()) {
            case "windows" -> "ico";
            case "macos" -> "icns";
            default -> "png";
        };
        return project.resolve("src/jpackage").resolve(os()).resolve("telltale." + ending);
    }

    private static String os() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? "windows" : name.contains("mac") ? "macos" : "linux";
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private void run(String... words) throws IOException, InterruptedException {
        run(Path.of("").toAbsolutePath(), List.of(words));
    }

    private void run(Path folder, List<String> words) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).inheritIO();
        builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(date.getEpochSecond()));
        builder.environment().put("TELLTALE_HOME", folder.resolve("home").toString());
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(Path.of(words.getFirst()).getFileName() + " ended with " + status);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, new FileVisitOption[0])) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
