package org.telltale.model.store.page;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.telltale.model.decode.Choices;
import org.telltale.model.store.page.Columns.Narrow;
import org.telltale.model.store.page.Pages.Kind;

/// Decodes bodies again whose reading changed.
///
/// Evidence for a pattern does not depend on how that pattern is read, only on the patterns it stands in. So repeating
/// until nothing changes ends, after at most as many rounds as messages lie in messages, and in the same state
/// whatever came first.
public final class Redecoding {
    /// More than levels times layers of any payload that decodes within its limits in practice.
    private static final int MOST_ROUNDS = 100;

    /// None of them is the name of a decoder.
    private static final Set<String> SHOWN =
            Set.of("number", "signed", "zigzag", "bool", "seconds", "milliseconds", "microseconds", "float", "double");

    static final Narrow[] SLOTS = {
        Narrow.REQUEST_BODY, Narrow.REQUEST_HEADERS, Narrow.REQUEST_URL, Narrow.RESPONSE_BODY, Narrow.RESPONSE_HEADERS
    };

    private final Index index;
    private final int captures;
    private final Map<Integer, Integer> problemChanges = new HashMap<>();

    /// @param captures number of the last capture
    public Redecoding(Index index, int captures) {
        this.index = index;
        this.captures = captures;
    }

    /// Follows the evidence until it says the same as before.
    public void settle() throws IOException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Readings next = index.readings().withEvidence(index.dictionaries());
            Set<Variant.Reading> changed = index.readings().differs(next);
            index.use(next);
            if (changed.isEmpty()) {
                break;
            }
            again(variant -> variant.doubtful() && changed.contains(variant.reading()));
        }
        correctProblems();
    }

    /// Takes over the analyst's choices for one endpoint and side, also for patterns that show themselves on the way.
    public void choose(Readings.Target target, Choices chosen) throws IOException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Readings before = index.readings();
            Readings next = before.withChosen(target, chosen, index.dictionaries());
            index.use(next);
            Predicate<Variant> changed = variant -> target.endpoint().equals(variant.endpoint())
                    && target.side() == variant.side()
                    && changesTree(
                            before.choices(target.endpoint(), target.side()).reading(variant.pattern()),
                            next.choices(target.endpoint(), target.side()).reading(variant.pattern()));
            if (!again(changed)) {
                break;
            }
        }
        ChoicePage.write(index.pages(), index.readings());
        settle();
    }

    /// Readings of numbers change how a value is shown, and nothing that is kept of a body.
    private static boolean changesTree(Optional<String> before, Optional<String> after) {
        boolean shown = before.map(SHOWN::contains).orElse(true)
                && after.map(SHOWN::contains).orElse(true);
        return !shown && !before.equals(after);
    }

    private boolean again(Predicate<Variant> wanted) throws IOException {
        BitSet variants = new BitSet();
        Numbering<Variant> all = index.dictionaries().variants.numbering();
        for (int i = 0; i < all.size(); i++) {
            if (all.find(i).filter(wanted).isPresent()) {
                variants.set(i);
            }
        }
        if (variants.isEmpty()) {
            return false;
        }
        for (Pages.Ref ref : index.pages().list(Kind.BODIES, Pages.STUDY)) {
            again(new BodyPage(ref.first(), index.pages().read(ref)), variants);
        }
        index.forgetBodies();
        return true;
    }

    private void again(BodyPage page, BitSet variants) throws IOException {
        BitSet touched = new BitSet();
        for (int i = 0; i < page.count(); i++) {
            int here = i;
            page.postings(i, (variant, _, _) -> {
                if (variants.get(variant)) {
                    touched.set(here);
                }
            });
        }
        if (touched.isEmpty()) {
            return;
        }
        BodyPageBuilder builder = new BodyPageBuilder();
        for (int i = 0; i < page.count(); i++) {
            Body body = page.body(i);
            builder.add(touched.get(i) ? again(page.first() + i, body) : body);
        }
        index.pages().put(Kind.BODIES, Pages.STUDY, page.first(), builder.build());
    }

    private Body again(int number, Body before) throws IOException {
        Body after = index.decode(
                before.payload(), before.context(), index.payloads().read(before.payload()));
        index.dictionaries().use(before, -1);
        index.dictionaries().use(after, 1);
        problemChanges.merge(number, after.problems().size() - before.problems().size(), Integer::sum);
        return after;
    }

    private void correctProblems() throws IOException {
        problemChanges.values().removeIf(change -> change == 0);
        if (problemChanges.isEmpty()) {
            return;
        }
        for (int capture = 1; capture <= captures; capture++) {
            for (Pages.Ref ref : index.pages().list(Kind.COLUMNS, capture)) {
                Columns columns = Columns.of(index.pages().read(ref));
                if (correct(columns)) {
                    index.pages().put(Kind.COLUMNS, capture, ref.first(), columns.page());
                }
            }
        }
        problemChanges.clear();
    }

    private boolean correct(Columns columns) {
        boolean changed = false;
        for (int row = 0; row < columns.rows(); row++) {
            int change = 0;
            for (Narrow slot : SLOTS) {
                change += problemChanges.getOrDefault(columns.get(slot, row), 0);
            }
            columns.set(Narrow.PROBLEMS, row, columns.get(Narrow.PROBLEMS, row) + change);
            changed |= change != 0;
        }
        return changed;
    }
}
