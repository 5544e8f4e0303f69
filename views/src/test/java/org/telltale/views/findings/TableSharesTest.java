package org.telltale.views.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableSharesTest {
    @Test
    void givesColumnsOfATableWhatTheirLongestCellsTake() {
        String wide = "x".repeat(30);
        List<MarkdownLine> lines =
                MarkdownLine.read("| Category | n |\n|---|---:|\n| " + wide + " | 1 |\n\n| a | b |\n");
        TableShares shares = TableShares.of(lines);
        for (MarkdownLine row : lines.subList(0, 2)) {
            assertEquals(0.75, shares.of(row, 0));
            assertEquals(0.25, shares.of(row, 1));
        }
        assertEquals(0.5, shares.of(lines.get(3), 0), "another table");
    }

    @Test
    void givesALineOfTextItsWholeWidth() {
        List<MarkdownLine> lines = MarkdownLine.read("words");
        assertEquals(1, TableShares.of(lines).of(lines.getFirst(), 0));
    }
}
