package org.telltale.views.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.views.findings.MarkdownLine.Kind;
import org.telltale.views.findings.MarkdownLine.Piece;
import org.telltale.views.findings.MarkdownLine.Piece.Look;

class MarkdownLineTest {
    @Test
    void readsHeadingsRowsAndCodeAndLeavesMarkersOut() {
        String text = "## Two\n<!-- telltale: x -->\n| | |\n|---|---:|\n| a\\|b | c |\n```\n| x\n```";
        assertEquals(
                List.of(
                        new MarkdownLine(Kind.HEADING, 2, List.of("Two")),
                        new MarkdownLine(Kind.ROW, 0, List.of("a\\|b", "c")),
                        new MarkdownLine(Kind.CODE, 0, List.of("| x"))),
                MarkdownLine.read(text));
    }

    @Test
    void findsLooksAndEvidenceInALine() {
        assertEquals(
                List.of(
                        new Piece(Look.BOLD, "658"),
                        new Piece(Look.PLAIN, " of [x] "),
                        new Piece(Look.CODE, "a*b"),
                        new Piece(Look.PLAIN, " ["),
                        new Piece(Look.EVIDENCE, "e-c4900248"),
                        new Piece(Look.PLAIN, "]")),
                MarkdownLine.pieces("**658** of \\[x\\] `a*b` [e-c4900248]"));
    }
}
