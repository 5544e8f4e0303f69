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
        return runs.stream().anyMatch(run -> run.first() <= number && number <= run.last());
    }
}
