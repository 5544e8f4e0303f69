package org.telltale.views.findings;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// How the columns of each table of a report share its width: by their longest cells, within limits.
final class TableShares {
    private static final int LEAST = 10;
    private static final int MOST = 40;

    private final Map<MarkdownLine, double[]> shares = new IdentityHashMap<>();

    private TableShares() {}

    static TableShares of(List<MarkdownLine> lines) {
        TableShares all = new TableShares();
        double[] weights = {};
        for (MarkdownLine line : lines) {
            int cells = line.cells().size();
            if (line.kind() != MarkdownLine.Kind.ROW || weights.length != cells) {
                weights = new double[cells];
                Arrays.fill(weights, LEAST);
            }
            for (int i = 0; i < cells; i++) {
                weights[i] =
                        Math.max(weights[i], Math.min(MOST, line.cells().get(i).length()));
            }
            all.shares.put(line, weights);
        }
        return all;
    }

    /// The share of a cell, from 0 to 1.
    double of(MarkdownLine line, int cell) {
        double[] weights = shares.getOrDefault(line, new double[0]);
        return cell < weights.length
                ? weights[cell] / Arrays.stream(weights).sum()
                : 1.0 / line.cells().size();
    }
}
