package org.telltale.model.session;

import java.util.List;

/// Record numbers of one capture, as runs in ascending order that neither overlap nor touch.
public record Ranges(List<Run> runs) {
    /// Records `first` to `last`, both included.
    public record Run(int first, int last) {
        public int size() {
            return last - first + 1;
        }
    }

    public Ranges {
        runs = List.copyOf(runs);
    }

    public int size() {
        return runs.stream().mapToInt(Run::size).sum();
    }

    public boolean contains(int number) {
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Run run = runs.get(middle);
            if (run.last() < number) {
                low = middle + 1;
            } else if (run.first() > number) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
