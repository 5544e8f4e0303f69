package org.telltale.views.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a report as the preview shows it.
///
/// @param level of a heading, from 1; 0 for others
/// @param cells of a table row; one for all other lines
record MarkdownLine(Kind kind, int level, List<String> cells) {
    enum Kind {
        HEADING,
        TEXT,
        QUOTE,
        ITEM,
        CODE,
        ROW
    }

    /// A run of one look inside a line.
    record Piece(Look look, String text) {
        enum Look {
            PLAIN,
            BOLD,
            ITALIC,
            CODE,
            EVIDENCE
        }
    }

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");
    private static final Pattern RULE = Pattern.compile("\\|[-:| ]+\\|");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern PIECES = Pattern.compile(
            "(?<evidence>\\be-[0-9a-f]{8,}\\b)|\\*\\*(?<bold>[^*]+)\\*\\*|(?<![\\w*])\\*(?<italic>[^*]+)\\*|"
                    + "(?<tick>`+)(?<code>.+?)\\k<tick>");

    MarkdownLine {
        cells = List.copyOf(cells);
    }

    /// The lines of a report; markers of generated blocks, rules of tables and fences are left out.
    static List<MarkdownLine> read(String markdown) {
        List<MarkdownLine> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (fenced) {
                lines.add(new MarkdownLine(Kind.CODE, 0, List.of(line)));
            } else if (!line.startsWith("<!--") && !RULE.matcher(line).matches() && !isEmptyHead(line)) {
                lines.add(of(line));
            }
        }
        return lines;
    }

    private static boolean isEmptyHead(String line) {
        return line.startsWith("|") && line.replace("|", "").isBlank();
    }

    private static MarkdownLine of(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return new MarkdownLine(Kind.HEADING, heading.group(1).length(), List.of(heading.group(2)));
        }
        if (line.startsWith("|")) {
            String inside = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
            List<String> cells = CELLS.splitAsStream(inside).map(String::strip).toList();
            return new MarkdownLine(Kind.ROW, 0, cells);
        }
        if (line.startsWith("> ")) {
            return new MarkdownLine(Kind.QUOTE, 0, List.of(line.substring(2)));
        }
        return line.startsWith("- ")
                ? new MarkdownLine(Kind.ITEM, 0, List.of(line.substring(2)))
                : new MarkdownLine(Kind.TEXT, 0, List.of(line));
    }

    /// The runs of a cell, with escapes of Markdown taken away.
    static List<Piece> pieces(String cell) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = PIECES.matcher(cell);
        int at = 0;
        while (found.find()) {
            plain(pieces, cell.substring(at, found.start()));
            pieces.add(piece(found));
            at = found.end();
        }
        plain(pieces, cell.substring(at));
        return pieces;
    }

    private static Piece piece(Matcher found) {
        if (found.group("evidence") != null) {
            return new Piece(Piece.Look.EVIDENCE, found.group("evidence"));
        }
        if (found.group("bold") != null) {
            return new Piece(Piece.Look.BOLD, unescaped(found.group("bold")));
        }
        return found.group("italic") != null
                ? new Piece(Piece.Look.ITALIC, unescaped(found.group("italic")))
                : new Piece(Piece.Look.CODE, found.group("code").strip().replace("\\|", "|"));
    }

    private static void plain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(Piece.Look.PLAIN, unescaped(text)));
        }
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\([\\p{Punct}])", "$1");
    }
}
