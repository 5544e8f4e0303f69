package org.telltale.views.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No view says anything that its words do not hold: a literal in its source is a key, an id, a style, a data word, or
/// part of a format.
class LiteralsTest {
    private static final Path JAVA = Path.of("src/main/java/org/telltale/views");
    private static final Path TEXTS = Path.of("src/main/resources/org/telltale/views");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /// Two words beside each other, or one that begins with a capital letter.
    private static final Pattern TEXT = Pattern.compile("\\p{L}{2,},? +\\p{L}{2,}|\\b\\p{Lu}\\p{Ll}{2,}");

    private static final Pattern KEYS = Pattern.compile("(?:(?:Ctrl|Alt|Shift)\\+)+\\S*");

    /// Statements whose literals nobody reads in the window: faults of the program, patterns, annotations, jobs' threads,
    /// the log.
    private static final Pattern UNREAD = Pattern.compile(
            "Exception\\(|Pattern\\.compile\\(|@SuppressWarnings|"
                    + "menu\\(|MENU = |\\.note\\(|KeyCombination\\.valueOf\\(|ofPattern\\(|Level\\.|\\.matches\\(|replaceAll\\(|replaceFirst\\(|\\.split\\(|[kK]eys\\(\"|\\.contains\\(\"(?:Ctrl|Shift|Alt)\"");

    /// Names, also of fonts, zones and readings, keys of the keyboard, words of studies, of protocols and of formats: alike
    /// in every language.
    private static final Set<String> NAMES = Set.of(
            "Telltale",
            " – Telltale",
            "Delete",
            "Enter",
            "package hash",
            "capture script",
            "observed at",
            "login state",
            "not stated",
            "Consolas",
            "Menlo",
            "DejaVu Sans Mono",
            "Liberation Mono",
            "Noto Sans Mono",
            "Ubuntu Mono",
            "Monospaced",
            "Etc/",
            "SystemV/",
            "varint, seconds",
            "varint, milliseconds",
            "const unsigned char bytes[",
            "<svg xmlns=\\\"http://www.w3.org/2000/svg\\\" width=\\\"%.0f\\\" height=\\\"%.0f\\\" font-family=\\\"sans-serif\\\"");

    static Stream<Path> packages() throws IOException {
        try (Stream<Path> all = Files.list(JAVA)) {
            return all
                    .filter(folder ->
                            Files.exists(TEXTS.resolve(JAVA.relativize(folder)).resolve("words.properties")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void leavesNoTextInTheSource(Path folder) throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> sources = Files.list(folder)) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                texts(Files.readString(source)).forEach(text -> left.add(source.getFileName() + ": " + text));
            }
        }
        assertEquals(List.of(), left);
    }

    private static List<String> texts(String source) {
        List<String> texts = new ArrayList<>();
        String code = source.replaceAll("(?m)^\\s*//.*$", "");
        for (String statement : code.split("(?<=[;{}])\\s*\\n")) {
            if (!UNREAD.matcher(statement).find()) {
                Matcher literal = LITERAL.matcher(statement);
                while (literal.find()) {
                    if (TEXT.matcher(KEYS.matcher(literal.group(1)).replaceAll(""))
                                    .find()
                            && !NAMES.contains(literal.group(1))) {
                        texts.add(literal.group());
                    }
                }
            }
        }
        return texts;
    }
}
