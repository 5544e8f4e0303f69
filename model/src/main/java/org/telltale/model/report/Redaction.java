package org.telltale.model.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Proves that a text holds no value of a report's findings in clear: no value of six characters or more stands in it as
/// words of its own. Shorter ones cannot be told from figures. What the analyst stated as a fact of the study may stand.
public final class Redaction {
    private static final int SHORTEST = 6;
    private static final int MOST_LENGTHS = 2000;

    private final Set<String> values = new HashSet<>();
    private final Set<Integer> lengths = new TreeSet<>();

    /// @param clear the report before it was redacted
    public Redaction(Report clear) {
        String facts = String.join("\n", clear.facts().values());
        for (Finding finding : clear.findings()) {
            for (Finding.Part part : finding.parts()) {
                part.different().stream()
                        .map(value -> value.endsWith("\0") ? value.substring(0, value.length() - 1) : value)
                        .filter(value -> value.length() >= SHORTEST && !facts.contains(value))
                        .forEach(this::add);
                part.evidence().stream()
                        .flatMap(evidence -> evidence.bytes().stream())
                        .filter(hex -> hex.length() >= 2 * SHORTEST)
                        .forEach(values::add);
            }
        }
        values.stream().map(String::length).limit(MOST_LENGTHS).forEach(lengths::add);
    }

    /// As it is, and as it would stand in Markdown, cut there, and in HTML.
    private void add(String value) {
        String span = MarkdownText.code(value).replaceAll("^`+ ?| ?`+$", "");
        String cut = span.length() > MarkdownText.LONGEST ? span.substring(0, MarkdownText.LONGEST) : span;
        String html = value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        values.addAll(List.of(value, span, cut, html));
    }

    /// Numbers from 1 of the lines that hold a value.
    public List<Integer> lines(String text) {
        List<Integer> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (holdsValue(lines.get(i))) {
                found.add(i + 1);
            }
        }
        return found;
    }

    private boolean holdsValue(String line) {
        for (int from = 0; from < line.length(); from++) {
            if (from == 0 || !isWord(line.charAt(from - 1)) || !isWord(line.charAt(from))) {
                for (int length : lengths) {
                    int to = from + length;
                    boolean ends = to == line.length()
                            || to < line.length() && (!isWord(line.charAt(to)) || !isWord(line.charAt(to - 1)));
                    if (ends && values.contains(line.substring(from, to))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
