package org.telltale.model.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.TrailWalk;
import org.telltale.model.session.Part;
import org.telltale.model.study.Study;

/// Reads a report that people may have edited, line by line, and says what the study no longer bears out.
public final class ReportCheck {
    /// What is to be said about one line.
    ///
    /// @param number of the line, from 1
    public record Line(int number, Verdict verdict, String detail) {}

    public enum Verdict {
        HOLDS,
        /// A number or a generated line differs; the detail has both.
        NO_LONGER_HOLDS,
        ID_UNKNOWN,
        /// A sentence with a number and no evidence.
        NO_EVIDENCE
    }

    private static final Pattern OPEN = Pattern.compile("<!-- telltale: (.*?) -->");
    private static final Pattern ID = Pattern.compile("\\be-[0-9a-f]{8,64}\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.#-])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\w-])");
    private static final String CLOSE = "<!-- /telltale -->";

    private final Study study;
    private final Report report;
    private final Blocks blocks;
    private final Excerpts excerpts;
    private final Map<String, Evidence> evidence = new HashMap<>();
    private final Set<String> totals = new HashSet<>();

    public ReportCheck(Study study, Report report) {
        this.study = study;
        this.report = report;
        this.blocks = new Blocks(report);
        this.excerpts = new Excerpts(study);
        report.evidence().forEach(one -> evidence.put(one.id(), one));
        for (String block : List.of("summary", "captures", "names", "limits")) {
            blocks.content(block).ifPresent(text -> totals.addAll(numbers(text)));
        }
    }

    /// Every line that says something to be checked, in order; headings, code and text without numbers say nothing.
    public List<Line> check(String markdown) {
        List<String> lines = markdown.lines().toList();
        List<Line> found = new ArrayList<>();
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher open = OPEN.matcher(lines.get(i));
            code ^= lines.get(i).startsWith("```");
            if (open.matches() && !code) {
                int end = end(lines, i + 1);
                block(open.group(1), lines.subList(i + 1, end), i + 2, found);
                i = end;
            } else if (!code && !lines.get(i).startsWith("#") && !lines.get(i).startsWith(">")) {
                text(lines.get(i), i + 1, found);
            }
        }
        return found;
    }

    private static int end(List<String> lines, int from) {
        int end = from;
        while (end < lines.size() && !lines.get(end).equals(CLOSE)) {
            end++;
        }
        return end;
    }

    private void block(String name, List<String> there, int firstLine, List<Line> found) {
        Optional<String> content = name.startsWith(Excerpts.NAME)
                ? excerpts.content(name.substring(Excerpts.NAME.length()))
                : blocks.content(name);
        List<String> now = content.map(text -> text.lines().toList()).orElse(List.of());
        if (content.isEmpty()) {
            found.add(new Line(firstLine - 1, Verdict.NO_LONGER_HOLDS, "the study has no block '" + name + "'"));
            return;
        }
        Set<String> known = new HashSet<>(now);
        for (int i = 0; i < Math.max(there.size(), now.size()); i++) {
            String line = i < there.size() ? there.get(i) : "";
            String expected = i < now.size() ? now.get(i) : "";
            if (i >= there.size()) {
                boolean missing = !expected.isBlank() && !there.contains(expected);
                if (missing) {
                    found.add(new Line(firstLine + i, Verdict.NO_LONGER_HOLDS, "missing: " + expected));
                }
            } else if (known.contains(line)) {
                found.add(new Line(firstLine + i, Verdict.HOLDS, ""));
            } else {
                found.add(new Line(firstLine + i, Verdict.NO_LONGER_HOLDS, difference(line, expected)));
            }
        }
    }

    /// The numbers that differ where lines have as many, else both lines.
    private static String difference(String line, String now) {
        List<String> before = numbers(line);
        List<String> after = numbers(now);
        if (before.size() != after.size()) {
            return "in the file: " + line + "; now: " + now;
        }
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add("in the file " + before.get(i) + ", now " + after.get(i));
            }
        }
        return changed.isEmpty() ? "in the file: " + line + "; now: " + now : String.join("; ", changed);
    }

    private void text(String line, int number, List<Line> found) {
        for (String sentence : sentences(line)) {
            List<String> ids =
                    ID.matcher(sentence).results().map(m -> m.group()).toList();
            List<String> unknown =
                    ids.stream().filter(id -> !evidence.containsKey(id)).toList();
            List<String> numbers = numbers(ID.matcher(sentence).replaceAll(""));
            if (!unknown.isEmpty()) {
                found.add(new Line(number, Verdict.ID_UNKNOWN, String.join(" ", unknown)));
            } else if (ids.isEmpty() && !numbers.isEmpty()) {
                found.add(new Line(number, Verdict.NO_EVIDENCE, sentence.strip()));
            } else if (!ids.isEmpty()) {
                found.add(cited(number, ids, numbers));
            }
        }
    }

    private Line cited(int number, List<String> ids, List<String> numbers) {
        Set<String> known = new HashSet<>(totals);
        ids.forEach(id -> known.addAll(known(id)));
        List<String> wrong = numbers.stream().filter(n -> !known.contains(n)).toList();
        return wrong.isEmpty()
                ? new Line(number, Verdict.HOLDS, "")
                : new Line(
                        number,
                        Verdict.NO_LONGER_HOLDS,
                        String.join(", ", wrong) + " stands neither in the figures nor in the exchange of "
                                + String.join(" ", ids) + "; now: " + figures(ids));
    }

    private String figures(List<String> ids) {
        List<String> parts = new ArrayList<>();
        for (Finding finding : report.findings()) {
            boolean cited = finding.parts().stream()
                    .flatMap(part -> part.evidence().stream())
                    .anyMatch(one -> ids.contains(one.id()));
            if (cited) {
                parts.add(finding.label() + ": " + finding.requests() + " requests, " + finding.payloads()
                        + " payloads, " + finding.sessions() + " sessions");
            }
        }
        return String.join("; ", parts);
    }

    /// Numbers that a sentence about this evidence may hold: the finding's figures, and what its exchange says.
    private Set<String> known(String id) {
        Set<String> known = new HashSet<>();
        for (Finding finding : report.findings()) {
            for (Finding.Part part : finding.parts()) {
                if (part.evidence().stream().anyMatch(one -> one.id().equals(id))) {
                    for (long figure : new long[] {
                        finding.requests(),
                        finding.payloads(),
                        finding.sessions(),
                        finding.places(),
                        part.places(),
                        part.rows().size(),
                        part.values(),
                        finding.endpoints().size()
                    }) {
                        known.add(Long.toString(figure));
                    }
                    finding.endpoints().forEach(endpoint -> known.addAll(numbers(EndpointTitles.number(endpoint))));
                }
            }
        }
        Optional.ofNullable(evidence.get(id)).ifPresent(one -> known.addAll(inExchange(one)));
        return known;
    }

    private Set<String> inExchange(Evidence one) {
        Set<String> found = new HashSet<>();
        found.add(Integer.toString(one.record().number()));
        study.layer(one.record(), one.side(), Part.BODY)
                .ifPresent(layer -> TrailWalk.visit(layer, trail -> {
                    if (trail.node() instanceof FieldNode.Scalar scalar) {
                        found.add(scalar.value().trimmed());
                        found.addAll(numbers(scalar.value().trimmed()));
                    }
                }));
        return found;
    }

    private static List<String> sentences(String line) {
        return List.of(Pattern.compile("(?<=[.!?]) +(?=\\p{Lu})").split(line, -1));
    }

    /// Numbers without the commas of thousands.
    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(m -> m.group().replace(",", ""))
                .toList();
    }
}
