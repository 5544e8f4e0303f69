package org.telltale.model.store.page;

import java.util.Arrays;
import org.telltale.model.store.LongTable;

/// Numbers of bodies by payload and context, with what a new exchange needs to know of a body that is here already.
/// Confined to one thread.
public final class BodyDirectory {
    private final LongTable bodies = new LongTable();
    private int[] outcomes = new int[64];
    private int[] problems = new int[64];

    /// The number of a body; -1 where it was not met before.
    public int find(int payload, int context) {
        return bodies.find(key(payload, context));
    }

    public int count() {
        return bodies.size();
    }

    public int outcome(int body) {
        return outcomes[body];
    }

    public int problems(int body) {
        return problems[body];
    }

    /// Takes in the next body; its number.
    public int add(int payload, int context, int outcome, int problemCount) {
        int number = bodies.size();
        bodies.add(payload < 0 ? -1L - number : key(payload, context));
        if (number == outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, number * 2);
            problems = Arrays.copyOf(problems, number * 2);
        }
        outcomes[number] = outcome;
        problems[number] = problemCount;
        return number;
    }

    public void add(BodyPage page) {
        for (int i = 0; i < page.count(); i++) {
            add(page.payload(i), page.context(i), page.outcome(i), page.problemCount(i));
        }
    }

    private static long key(int payload, int context) {
        return (long) payload << 32 | context;
    }
}
