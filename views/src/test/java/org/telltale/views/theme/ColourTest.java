package org.telltale.views.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Colours stand in the two files of tokens and nowhere else.
class ColourTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Set<String> TOKEN_FILES = Set.of("light.css", "dark.css", "high-contrast.css");
    private static final Pattern IN_CSS = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|\\b(?:rgba?|hsba?)\\s*\\(|"
            + ":[^;{}]*\\b(?:white|black|red|green|blue|gr[ae]y|yellow|orange|silver|navy|purple)\\b");
    private static final Pattern IN_JAVA = Pattern.compile("Color\\.(?!TRANSPARENT\\b)[A-Z]{3,}|"
            + "Color\\.(?:rgb|hsb|gr[ae]y|color|valueOf)\\(|new Color\\(|\"#[0-9A-Fa-f]{6}\"");

    @Test
    void noColourStandsOutsideTheTokenFiles() throws IOException {
        List<String> strays = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".css") && !TOKEN_FILES.contains(name)) {
                    look(file, IN_CSS, strays);
                } else if (name.endsWith(".java")) {
                    look(file, IN_JAVA, strays);
                }
            }
        }
        assertEquals(List.of(), strays);
    }

    @Test
    void aStrayWouldBeFound() {
        assertTrue(IN_CSS.matcher(".a { -fx-text-fill: white; }").find());
        assertTrue(IN_CSS.matcher(".a { -fx-text-fill: #FFF; }").find());
        assertFalse(IN_CSS.matcher(".red-thing { -fx-text-fill: -tt-text; }").find());
        assertTrue(IN_JAVA.matcher("g.setFill(Color.RED)").find());
        assertFalse(IN_JAVA.matcher("Color.TRANSPARENT").find());
    }

    @Test
    void everyTokenThatStyleSheetsUseExists() throws IOException {
        List<String> known = Stream.of(Token.values()).map(Token::css).toList();
        String base = Files.readString(MAIN.resolve("resources/org/telltale/views/theme/base.css"));
        Set<String> used = new java.util.TreeSet<>();
        Matcher matcher = Pattern.compile("-tt-[a-z-]+").matcher(base);
        while (matcher.find()) {
            used.add(matcher.group());
        }
        used.removeAll(known);
        assertEquals(Set.of("-tt-fill"), used);
    }

    private static void look(Path file, Pattern stray, List<String> strays) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (stray.matcher(lines.get(i)).find()) {
                strays.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
            }
        }
    }
}
