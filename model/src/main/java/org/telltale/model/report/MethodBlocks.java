package org.telltale.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The blocks of a report that say how it came about.
final class MethodBlocks {
    private static final int NAMED = 4;

    private final Report report;

    MethodBlocks(Report report) {
        this.report = report;
    }

    private String fact(String name) {
        String value = report.facts().getOrDefault(name, "");
        return value.isEmpty() ? Words.NOT_STATED : MarkdownText.plain(value);
    }

    private boolean has(String name) {
        return !report.facts().getOrDefault(name, "").isEmpty();
    }

    String study() {
        List<String> lines = new ArrayList<>(List.of("| | |", "|---|---|"));
        lines.add(row("App", app()));
        lines.add(row("Device, system", has("system") ? fact("device") + ", " + fact("system") : fact("device")));
        lines.add(row("Account", has("country") ? fact("account") + ", " + fact("country") : fact("account")));
        lines.add(row("Observed at", observed()));
        lines.add(row("Recorded by, when, where", fact("recorded")));
        lines.add(row("Times", times()));
        report.events().ifPresent(clock -> lines.add(row("Event times", events(clock))));
        lines.add(row("Tool, state", tool()));
        return String.join("\n", lines);
    }

    private static String row(String name, String value) {
        return "| " + name + " | " + value + " |";
    }

    private String app() {
        String app = has("version") ? fact("app") + " " + fact("version") : fact("app");
        return has("package hash")
                ? app + ", package SHA-256 " + fact("package hash")
                : app + ", package and APK SHA-256 " + Words.NOT_STATED;
    }

    private String observed() {
        String where = fact("observed at");
        String script = has("capture script")
                ? " (script " + MarkdownText.code(report.facts().getOrDefault("capture script", "")) + ", SHA-256 "
                        + fact("capture script hash") + ")"
                : "";
        boolean hook = report.facts().getOrDefault("observed at", "").startsWith("hook");
        return where
                + script
                + (hook ? ". What is reported was handed over for sending; delivery was not observed." : "");
    }

    private String times() {
        return report.limits().absent().contains("times")
                ? "none in the captures. Times in this report were found inside payloads and are marked so."
                : "as the captures state them, in UTC";
    }

    private static String events(Report.EventClock clock) {
        String read = MarkdownText.code(clock.pattern()) + " inside payloads: " + Words.count(clock.read()) + " of "
                + Words.plural(clock.places(), "place reads", "places read") + " as a time";
        List<String> names = clock.sessions().stream()
                .limit(NAMED)
                .map(session -> MarkdownText.code(session.name()))
                .toList();
        int more = clock.sessions().size() - names.size();
        return clock.early() == 0
                ? read + ", none of them before its session"
                : read + "; " + Words.count(clock.early()) + " of them before the session that sent "
                        + (clock.early() == 1 ? "it" : "them") + " (" + String.join(", ", names)
                        + (more == 0 ? "" : " and " + more + " more") + ")";
    }

    private String tool() {
        return MarkdownText.plain(report.tool().version()) + ", "
                + report.tool().state();
    }

    String captures() {
        Counts c = report.counts();
        String files = Words.plural(c.files(), "file", "files") + " with "
                + Words.plural(c.records(), "record was", "records were") + " imported. ";
        String kept = "**" + Words.plural(c.kept(), "request", "requests") + " in "
                + Words.plural(c.sessions(), "session", "sessions") + "** (" + Words.count(c.payloadBytes())
                + " payload bytes); " + Words.count(c.decoded()) + " decoded, " + Words.count(c.opaque()) + " opaque, "
                + Words.count(c.empty()) + " empty; " + Words.plural(c.readable(), "session holds", "sessions hold")
                + " anything readable. ";
        String repeats = Words.count(c.repeats())
                + " non-empty requests repeat an earlier one of their session byte for byte; they are counted and told"
                + " apart as \"different payloads\".";
        return files
                + counting(c)
                + kept
                + repeats
                + aside(c)
                + renamed(c)
                + (c.growing() ? " The order of files by length is not the order in time." : "");
    }

    private static String counting(Counts counts) {
        return counts.growing()
                ? "They are one log that kept growing: sorted by length, each begins with the whole next shorter one."
                        + " Each record was counted once, in the shortest file that holds it: "
                : "Counted were ";
    }

    private static String aside(Counts counts) {
        return counts.aside() == 0
                ? ""
                : " " + Words.plural(counts.aside(), "request was", "requests were")
                        + " set aside by rules (section 7) and count nowhere in this report.";
    }

    private static String renamed(Counts counts) {
        return counts.renamed() == 0
                ? ""
                : " " + Words.atStart(counts.renamed()) + (counts.renamed() == 1 ? " file has" : " files have")
                        + " the bytes of another under another name; "
                        + (counts.chosenNames()
                                ? "the name used was chosen by the analyst"
                                : "the first by name is used")
                        + " (Annex A).";
    }

    String conditions() {
        List<String> lines = new ArrayList<>(
                List.of("| Factor | Level | Sessions | Readable | Where from |", "|---|---|---:|---:|---|"));
        for (Report.ConditionLine line : report.conditions()) {
            String level = line.level().isEmpty() ? "not stated" : MarkdownText.plain(line.level());
            String from = line.from().isEmpty() ? "–" : line.from();
            lines.add("| " + MarkdownText.plain(line.factor()) + " | " + level + " | " + line.sessions() + " | "
                    + line.readable() + " | " + from + " |");
        }
        String table = report.conditions().isEmpty() ? "No conditions are stated." : String.join("\n", lines);
        return report.inseparable().isEmpty()
                ? table
                : table + "\n\nLevels that cannot be told apart in this study: "
                        + String.join("; ", report.inseparable()) + ".";
    }

    String names() {
        Report.NameCounts names = report.names();
        List<String> parts = new ArrayList<>();
        int named = 0;
        for (Report.NameCounts.Source source : names.sources()) {
            named += source.count();
            parts.add(Words.count(source.count())
                    + (parts.isEmpty() ? (source.count() == 1 ? " is" : " are") + " named" : "") + " by " + by(source));
        }
        parts.add(Words.count(names.total() - named) + (names.total() - named == 1 ? " has" : " have") + " no name");
        StringBuilder out =
                new StringBuilder(Words.plural(names.total(), "request number occurs", "request numbers occur") + "; "
                        + String.join(", ", parts) + ".");
        for (Report.NameCounts.Conflict conflict : names.conflicts()) {
            out.append(" ")
                    .append(MarkdownText.plain(conflict.number()))
                    .append(" has ")
                    .append(
                            conflict.names().size() == 2
                                    ? "two"
                                    : Words.count(conflict.names().size()))
                    .append(" names there (")
                    .append(String.join(
                            ", ",
                            conflict.names().stream().map(MarkdownText::code).toList()))
                    .append("); the first is used.");
        }
        return out.toString();
    }

    private static String by(Report.NameCounts.Source source) {
        if (source.hash().isPresent()) {
            return MarkdownText.code(source.name()) + " (SHA-256 "
                    + Words.shortHash(source.hash().get()) + ")";
        }
        return switch (source.name()) {
            case "" -> "the analyst";
            case "capture" -> "the captures themselves";
            default ->
                source.count() <= MAX_GIVEN
                        ? "the analyst (" + String.join(", ", source.given()) + ", source: "
                                + MarkdownText.plain(source.name()) + ")"
                        : MarkdownText.plain(source.name());
        };
    }

    private static final int MAX_GIVEN = 4;

    /// The first line of the report after the warning.
    String title() {
        Map<String, String> facts = report.facts();
        String app = (facts.getOrDefault("app", "") + " " + facts.getOrDefault("version", "")).strip();
        String system = facts.getOrDefault("system", "") + " " + facts.getOrDefault("device", "");
        String on = system.contains("Android") ? " for Android" : system.contains("iOS") ? " for iOS" : "";
        return "# " + (app.isEmpty() ? "This app" : MarkdownText.plain(app)) + on + ": what its requests carry";
    }
}
