package org.telltale.model.detect;

import java.util.List;
import java.util.function.IntPredicate;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.study.Study;

/// Values that stand at many endpoints: identifiers that nobody told the analyst about.
public final class Recurring {
    private static final int SHORT = 4;

    private final FieldIndex index;

    public Recurring(Study study) {
        this.index = study.fields();
    }

    /// Values over the rows that pass, at most endpoints first. Short ones and those of one endpoint are left out: they
    /// recur by chance.
    public List<FieldIndex.ValueUse> values(IntPredicate rows) {
        return index.values(rows).stream()
                .filter(use -> use.endpoints() > 1 && use.value().length() >= SHORT)
                .toList();
    }
}
