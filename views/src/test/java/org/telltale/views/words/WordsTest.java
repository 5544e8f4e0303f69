package org.telltale.views.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every package says the same things in every language, and nothing else.
class WordsTest {
    private static final Path JAVA = Path.of("src/main/java/org/telltale/views");
    private static final Path TEXTS = Path.of("src/main/resources/org/telltale/views");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9.-]*)\"");

    static Stream<Path> packages() throws IOException {
        try (Stream<Path> all = Files.list(TEXTS)) {
            return all.filter(folder -> Files.exists(folder.resolve("words.properties"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void saysTheSameThingsInChinese(Path folder) {
        Properties english = read(folder.resolve("words.properties"));
        Properties chinese = read(folder.resolve("words_zh_CN.properties"));
        assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            String original = english.getProperty(key);
            String translated = chinese.getProperty(key);
            assertFalse((original + translated).contains("'"), key);
            assertEquals(places(original), places(translated), key);
            assertNotNull(new MessageFormat(original, Locale.US));
            assertNotNull(new MessageFormat(translated, Locale.SIMPLIFIED_CHINESE));
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void hasNoTextThatNobodySays(Path folder) throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path source : sources(JAVA.resolve(TEXTS.relativize(folder)))) {
            LITERAL.matcher(Files.readString(source)).results().forEach(found -> named.add(found.group(1)));
        }
        Set<String> unsaid =
                new TreeSet<>(read(folder.resolve("words.properties")).stringPropertyNames());
        unsaid.removeIf(key ->
                named.contains(key) || named.stream().anyMatch(name -> name.endsWith(".") && key.startsWith(name)));
        assertEquals(Set.of(), unsaid, folder.toString());
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
