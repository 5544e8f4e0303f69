package org.telltale.views.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.telltale.model.coverage.Coverage;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.CategoryWords;
import org.telltale.views.study.Covered;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Messages;
import org.telltale.views.study.Preview;
import org.telltale.views.study.Subject;
import org.telltale.views.words.Words;

/// Tagging by digit: the tag is there at once with the narrowest scope, then the strip refines it.
public final class TaggingViewModel {
    private static final Words WORDS = Words.of(TaggingViewModel.class);

    /// The number under which the guard's coverage is previewed.
    public static final int GUARD = 6;

    /// The numbers of the narrowest scope, and of the one that covers a value wherever it stands.
    public static final int NARROW = 1;

    public static final int VALUE = 3;

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Draft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableMap<Integer, Coverage> previews = FXCollections.observableHashMap();
    private final Map<Integer, LatestJob> previewing = new HashMap<>();
    private final LatestJob finding;
    private IntSupplier usual = () -> NARROW;
    private final LatestJob comparing;
    private final ReadOnlyObjectWrapper<List<String>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanBinding open =
            Bindings.createBooleanBinding(() -> draft.get().isPresent(), draft);
    private AtomicReference<Optional<String>> entry = new AtomicReference<>(Optional.empty());
    private Optional<Edit.AddTag> saved = Optional.empty();
    private final ReadOnlyBooleanWrapper naming = new ReadOnlyBooleanWrapper(this, "naming");

    public TaggingViewModel(Desk desk) {
        this.desk = desk;
        this.finding = new LatestJob(desk.jobs(), Lane.WORK);
        this.comparing = new LatestJob(desk.jobs(), Lane.WORK);
        desk.selection().currentProperty().addListener((_, before, now) -> moved(before, now));
    }

    ReadOnlyObjectProperty<Optional<Draft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Whether the strip is shown.
    public BooleanBinding openProperty() {
        return open;
    }

    /// Whether letters write the name: once a scope was chosen by its digit, and no longer the kind.
    public ReadOnlyBooleanProperty namingProperty() {
        return naming.getReadOnlyProperty();
    }

    /// What each option covers, by its number, as far as it is known.
    ObservableMap<Integer, Coverage> previews() {
        return previews;
    }

    /// Other tags that cover part of what the chosen scope would.
    ReadOnlyObjectProperty<List<String>> othersProperty() {
        return others.getReadOnlyProperty();
    }

    Desk desk() {
        return desk;
    }

    /// By which scope a digit tags before another one is chosen.
    public void usually(IntSupplier scope) {
        usual = scope;
    }

    /// A digit key: a scope while the strip is open, else a category.
    public void digit(int number) {
        if (draft.get().isPresent() && number >= 1 && number <= GUARD) {
            choose(number);
            naming.set(true);
        } else {
            desk.categories().all().stream()
                    .filter(category -> category.hotKey().equals(Integer.toString(number)))
                    .findFirst()
                    .ifPresent(category -> tag(category.id()));
        }
    }

    /// Tags the selected field.
    public void tag(String category) {
        if (draft.get().isPresent()) {
            refine(draft.get().get().category(category));
        } else {
            find(subject -> save(begin(subject, category)));
        }
    }

    /// Opens the strip for the selected field as a digit does, but writes nothing before the tag is kept.
    void propose(String category) {
        find(subject -> begin(subject, category));
    }

    private void find(Consumer<Subject> then) {
        Optional<Selection> at =
                desk.selection().current().filter(s -> !s.path().isEmpty());
        if (at.isEmpty()) {
            desk.messages().say("hint", WORDS.say("hint"));
            return;
        }
        finding.run(WORDS.say("job.field"), _ -> Subject.of(desk.study(), at.get()), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Subject>>(Optional<Subject> subject)) {
                subject.ifPresent(then);
            }
        });
    }

    /// Says of the selected field that it is looked at and not reported: in its structure where that is shared, else at
    /// its endpoint. No strip opens; `then` runs when it is written.
    public void clear(Runnable then) {
        Optional<Selection> at =
                desk.selection().current().filter(s -> !s.path().isEmpty());
        finding.run(WORDS.say("job.field"), _ -> at.flatMap(s -> Subject.of(desk.study(), s)), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Subject>>(Optional<Subject> subject)) {
                subject.ifPresent(found -> clear(found, then));
            }
        });
    }

    private void clear(Subject subject, Runnable then) {
        Draft made = Draft.of(
                subject,
                Categories.NO_FINDING,
                ScopeOption.of(subject, Endpoints.text(subject.endpoint(), desk.state())));
        boolean shared = subject.shape().filter(shape -> shape.keys() >= 4).isPresent();
        boolean byValue = usual.getAsInt() == VALUE && !subject.value().isBlank();
        desk.edit(List.of(made.scope(byValue ? VALUE : shared ? 2 : NARROW).edit(desk.table())), _ -> {
            desk.messages()
                    .say(
                            "tag",
                            Messages.Kind.PASSING,
                            WORDS.say("tagged.nothing", subject.pattern()),
                            List.of(new Messages.Way(WORDS.say("undo"), desk::undo)));
            then.run();
        });
    }

    private Draft begin(Subject subject, String category) {
        String endpoint = Endpoints.text(subject.endpoint(), desk.state());
        List<ScopeOption> options = ScopeOption.of(subject, endpoint);
        int number = usual.getAsInt();
        boolean applies = options.stream().anyMatch(option -> option.number() == number);
        Draft made = Draft.of(subject, category, options).scope(applies ? number : NARROW);
        desk.messages().unsay("hint");
        draft.set(Optional.of(made));
        preview(made);
        return made;
    }

    private void save(Draft now) {
        Edit.AddTag edit = now.edit(desk.table());
        AtomicReference<Optional<String>> mine = entry;
        saved = Optional.of(edit);
        desk.write(study -> {
            Optional<String> old = mine.get();
            if (old.isPresent()) {
                study.apply(new Edit.Undo(old.get()));
            }
            mine.set(Optional.of(study.apply(edit).id()));
        });
    }

    private void refine(Draft now) {
        Draft before = draft.get().orElse(now);
        draft.set(Optional.of(now));
        boolean coversOther =
                !before.exceptions().equals(now.exceptions()) || !before.guard().equals(now.guard());
        if (coversOther) {
            preview(now);
        } else if (before.scope() != now.scope() && now.guard().isPresent()) {
            preview(GUARD, now.criteria(now.option(), true));
        }
        hatch();
    }

    /// Chooses a scope by number; [#GUARD] turns *only where* on and off.
    public void choose(int number) {
        draft.get().ifPresent(now -> {
            if (number == GUARD) {
                refine(now.guarded(!now.guarded() && now.guard().isPresent(), now.guard()));
            } else if (now.options().stream().anyMatch(option -> option.number() == number)) {
                refine(now.scope(number));
            }
        });
    }

    /// Goes on to the next wider scope; from the widest back to the narrowest.
    public void wider() {
        draft.get().ifPresent(now -> {
            List<Integer> numbers = now.options().stream()
                    .map(ScopeOption::number)
                    .filter(n -> n != 5)
                    .toList();
            int next = numbers.indexOf(now.option().number()) + 1;
            refine(now.scope(numbers.get(next % numbers.size())));
        });
    }

    /// Takes the kind of the category that begins with a letter, such as `d` for device.
    public boolean kind(String letter) {
        Optional<Category> found = kinds().stream()
                .filter(category -> category.kind().startsWith(letter.toLowerCase(Locale.ROOT)))
                .findFirst();
        found.ifPresent(category -> draft.get().ifPresent(now -> refine(now.category(category.id()))));
        return found.isPresent();
    }

    /// The study's own categories, but for that of the draft.
    List<Category> own() {
        String group = draft.get().map(d -> desk.category(d.category()).group()).orElse("");
        return desk.categories().own().stream()
                .filter(category -> !category.group().equals(group))
                .toList();
    }

    /// Kinds of the draft's category.
    List<Category> kinds() {
        String group = draft.get().map(d -> desk.category(d.category()).group()).orElse("");
        return desk.categories().all().stream()
                .filter(category ->
                        category.group().equals(group) && !category.kind().isEmpty())
                .toList();
    }

    void guard(Guard guard) {
        draft.get().ifPresent(now -> refine(now.guarded(true, Optional.of(guard))));
    }

    void certainty(Certainty certainty) {
        draft.get().ifPresent(now -> refine(now.certainty(certainty)));
    }

    void words(String label, String reason) {
        draft.get().ifPresent(now -> draft.set(Optional.of(now.words(label, reason))));
    }

    void except(String value, boolean on) {
        draft.get().ifPresent(now -> {
            List<String> values = new ArrayList<>(now.exceptions());
            values.remove(value);
            if (on) {
                values.add(value);
            }
            refine(now.except(values));
        });
    }

    /// Keeps the tag as the strip has it, and closes the strip.
    public void keep() {
        draft.get().ifPresent(now -> {
            if (saved.filter(now.edit(desk.table())::equals).isEmpty()) {
                save(now);
            }
            Optional<Coverage> covers = Optional.ofNullable(
                    previews.get(now.guarded() ? GUARD : now.option().number()));
            String what = now.label().isEmpty() ? CategoryWords.full(now.category()) : now.label();
            String text = covers.map(c -> WORDS.say("tagged.covers", what, ScopeText.counts(c)))
                    .orElseGet(() -> WORDS.say("tagged", what));
            desk.messages()
                    .say("tag", Messages.Kind.PASSING, text, List.of(new Messages.Way(WORDS.say("undo"), desk::undo)));
        });
        close();
    }

    /// Takes the tag back that the digit made, and closes the strip.
    public void takeBack() {
        AtomicReference<Optional<String>> mine = entry;
        desk.write(study -> {
            if (mine.get().isPresent()) {
                study.apply(new Edit.Undo(mine.get().get()));
            }
        });
        close();
    }

    /// Ends the strip; the tag stays as it was saved.
    private void close() {
        previewing.values().forEach(LatestJob::cancel);
        draft.set(Optional.empty());
        naming.set(false);
        entry = new AtomicReference<>(Optional.empty());
        saved = Optional.empty();
        previews.clear();
        comparing.cancel();
        others.set(List.of());
        desk.previewProperty().set(Preview.NOTHING);
    }

    private void moved(Optional<Selection> before, Optional<Selection> now) {
        boolean elsewhere = !before.map(Selection::path).equals(now.map(Selection::path))
                || !before.map(Selection::exchange).equals(now.map(Selection::exchange));
        if (elsewhere) {
            desk.messages().unsay("hint");
        }
        if (elsewhere && saved.isPresent()) {
            keep();
        } else if (elsewhere) {
            close();
        }
    }

    private void preview(Draft of) {
        previews.clear();
        for (ScopeOption option : of.options()) {
            preview(option.number(), of.criteria(option, false));
        }
        if (of.guard().isPresent()) {
            preview(GUARD, of.criteria(of.option(), true));
        }
    }

    private void preview(int number, Criteria criteria) {
        previewing
                .computeIfAbsent(number, _ -> new LatestJob(desk.jobs(), Lane.WORK))
                .run(WORDS.say("job.preview"), job -> new Coverer(desk.study()).cover(criteria, job), outcome -> {
                    if (outcome instanceof Outcome.Done<Coverage>(Coverage coverage)) {
                        previews.put(number, coverage);
                        hatch();
                    }
                });
    }

    /// Hatches what the chosen scope covers in all panes.
    private void hatch() {
        Optional<Preview> now = draft.get().flatMap(this::chosen);
        desk.previewProperty().set(now.orElse(Preview.NOTHING));
        draft.get().ifPresent(this::compare);
    }

    private void compare(Draft now) {
        int number = now.guarded() ? GUARD : now.option().number();
        Optional<Coverage> coverage = Optional.ofNullable(previews.get(number));
        if (coverage.isEmpty() || saved.isEmpty()) {
            return;
        }
        Criteria mine = now.criteria(now.option(), now.guarded());
        Edit.AddTag own = saved.get();
        Covered covered = desk.covered();
        comparing.run(
                WORDS.say("job.others"),
                job -> Others.of(desk.study(), covered, mine, coverage.get(), own, job),
                outcome -> {
                    if (outcome instanceof Outcome.Done<List<String>>(List<String> names)
                            && draft.get().isPresent()) {
                        others.set(names);
                    }
                });
    }

    private Optional<Preview> chosen(Draft now) {
        int number = now.guarded() ? GUARD : now.option().number();
        return Optional.ofNullable(previews.get(number))
                .map(coverage -> new Preview(
                        coverage.rows().toBitSet(), Optional.of(now.criteria(now.option(), now.guarded()))));
    }
}
