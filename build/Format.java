import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks or rewrites the layout of every Java source below a folder: `Format check|write ROOT KNOWN FOLDER`.
/// It never changes more than white space and imports.
/// KNOWN lists digests of sources already found well laid out, so that an unchanged source costs one digest.
/// The rules' version is part of each digest.
final class Format {
    /// The text of a documentation line: hidden from the formatter, which turns parts of long ones into code.
    private static final Pattern DOC = Pattern.compile("(?m)(?<=^ {0,200})///(.*)$");
    private static final String RULES = "palantir-java-format 2.101.0";

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private final Set<String> known = new HashSet<>();
    private final Set<String> seen = new TreeSet<>();
    private final List<String> complaints = new ArrayList<>();
    private final boolean write;

    private Format(boolean write) {
        this.write = write;
    }

    static void main(String[] args) throws IOException {
        var folder = Path.of(args[1]).resolve(args[3]).normalize();
        var memory = Path.of(args[2]);
        var format = new Format(args[0].equals("write"));
        if (Files.exists(memory)) {
            format.known.addAll(Files.readAllLines(memory));
        }
        for (Path source : sources(folder)) {
            format.visit(source);
        }
        Files.createDirectories(memory.getParent());
        format.seen.addAll(format.known);
        Files.write(memory, format.seen);
        if (!format.complaints.isEmpty()) {
            format.complaints.forEach(System.err::println);
            System.err.println("To lay the sources out: mvn -N -Pformat process-sources");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                String name = inside.getFileName().toString();
                boolean ours = inside.equals(folder) || !name.startsWith(".") && !name.equals("target");
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private void visit(Path source) throws IOException {
        String text = Files.readString(source);
        if (known.contains(digest(text))) {
            seen.add(digest(text));
            return;
        }
        try {
            String better = layout(text);
            if (better.equals(text)) {
                seen.add(digest(text));
            } else if (!bare(better).equals(bare(text))) {
                complaints.add(source + ":" + firstDifference(text, better)
                        + ": left as it is, the formatter would change more than white space and imports;"
                        + " wrap comment lines over 120 characters and order modifiers by hand");
            } else if (write) {
                Files.writeString(source, better);
                seen.add(digest(better));
                System.err.println("laid out: " + source);
            } else {
                complaints.add(source + ":" + firstDifference(text, better) + ": not laid out as the formatter would");
            }
        } catch (FormatterException e) {
            complaints.add(source + ":" + e.getMessage());
        }
    }

    private String layout(String text) throws FormatterException {
        String tidy = ImportOrderer.reorderImports(
                RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR);
        List<String> comments = new ArrayList<>();
        String masked = DOC.matcher(tidy).replaceAll(found -> {
            comments.add(found.group(1));
            return "///" + (comments.size() - 1);
        });
        return DOC.matcher(formatter.formatSource(masked))
                .replaceAll(found -> Matcher.quoteReplacement(
                        "///" + comments.get(Integer.parseInt(found.group(1).strip()))));
    }

    /// What a change of layout must keep.
    private static String bare(String text) {
        return text.replaceAll("(?m)^import [^;]*;", "").replaceAll("\\s", "");
    }

    private static int firstDifference(String a, String b) {
        List<String> left = a.lines().toList();
        List<String> right = b.lines().toList();
        int line = 0;
        while (line < Math.min(left.size(), right.size()) && left.get(line).equals(right.get(line))) {
            line++;
        }
        return line + 1;
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(RULES.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
