package org.telltale.views.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.decode.Recipe;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.study.StudyState;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.words.Words;

/// A recipe that is being made for the selected value, with what it gives.
public final class RecipeViewModel {
    /// A value of what came out.
    ///
    /// @param what its type, or why nobody reads it
    public record Line(String path, String what, String value) {}

    private static final Words WORDS = Words.of(RecipeViewModel.class);

    private final Desk desk;
    private final Map<String, List<String>> decoders = new TreeMap<>();
    private final StringProperty name = new SimpleStringProperty(WORDS.say("unnamed"));
    private final ObservableList<StepModel> steps = FXCollections.observableArrayList();
    private final ObservableList<Line> result = FXCollections.observableArrayList();
    // a wrapper hears of changes only while somebody holds it
    private final ObservableList<StepModel> shownSteps = FXCollections.unmodifiableObservableList(steps);
    private final ObservableList<Line> shownResult = FXCollections.unmodifiableObservableList(result);
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Target>> target = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestJob finding;
    private final LatestJob trying;

    public RecipeViewModel(Desk desk) {
        this.desk = desk;
        finding = new LatestJob(desk.jobs(), Lane.WORK);
        trying = new LatestJob(desk.jobs(), Lane.WORK);
        for (PayloadDecoder decoder : desk.study().decoders()) {
            decoders.put(decoder.id().name(), decoder.parameters());
        }
        name.addListener((_, _, _) -> renew());
        desk.selection()
                .current()
                .ifPresent(at -> finding.run(WORDS.say("title"), _ -> Target.of(desk.study(), at), outcome -> {
                    if (outcome instanceof Outcome.Done<Optional<Target>>(Optional<Target> found)) {
                        target.set(found);
                        found.flatMap(this::kept).ifPresent(this::take);
                        renew();
                    }
                }));
        renew();
    }

    private Optional<Recipe> kept(Target at) {
        String reading = desk.state()
                .readings()
                .getOrDefault(new StudyState.ReadingKey(at.endpoint(), at.at().side(), at.pattern()), "");
        return Recipe.is(reading) ? Optional.of(Recipe.parse(reading)) : Optional.empty();
    }

    /// Names of all decoders, in the order of the alphabet.
    public List<String> decoders() {
        return List.copyOf(decoders.keySet());
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObservableList<StepModel> steps() {
        return shownSteps;
    }

    public ObservableList<Line> result() {
        return shownResult;
    }

    /// What is wrong with the recipe, or what it gives in a few words.
    public ReadOnlyStringProperty saysProperty() {
        return says.getReadOnlyProperty();
    }

    /// Which value it is tried on, in words.
    public String place() {
        return target.get()
                .map(t -> WORDS.say("place." + t.at().side(), t.pattern(), Endpoints.text(t.endpoint(), desk.state())))
                .orElse(WORDS.say("nothing"));
    }

    ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    public void add(String decoder) {
        add(new Recipe.Step(decoder, "", Map.of()));
        renew();
    }

    private void add(Recipe.Step step) {
        steps.add(new StepModel(step, decoders.getOrDefault(step.decoder(), List.of()), this::renew));
    }

    public void remove(StepModel step) {
        steps.remove(step);
        renew();
    }

    /// Moves a step so many places on, or back.
    public void move(StepModel step, int by) {
        int from = steps.indexOf(step);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < steps.size()) {
            steps.remove(step);
            steps.add(to, step);
            renew();
        }
    }

    private Recipe recipe() {
        return new Recipe(name.get(), steps.stream().map(StepModel::step).toList());
    }

    private void renew() {
        trying.cancel();
        result.clear();
        if (steps.isEmpty() || target.get().isEmpty()) {
            says.set(WORDS.say(target.get().isEmpty() ? "select" : "first"));
            return;
        }
        Target at = target.get().get();
        try {
            String reading = recipe().print();
            trying.run(WORDS.say("title"), _ -> at.tried(desk.study(), reading), outcome -> {
                if (outcome instanceof Outcome.Done<List<Line>>(List<Line> lines)) {
                    result.setAll(lines);
                    says.set(WORDS.say("values", lines.size()));
                }
            });
        } catch (IllegalArgumentException e) {
            says.set(WORDS.say("wrong", String.valueOf(e.getMessage())));
        }
    }

    /// Binds the recipe to the pattern at its endpoint.
    public void keep() {
        bind(true);
    }

    /// Leaves the pattern to the evidence again.
    public void takeAway() {
        bind(false);
    }

    private void bind(boolean keep) {
        target.get().ifPresent(at -> {
            try {
                String reading = keep ? recipe().print() : "";
                desk.edit(new Edit.ChooseReading(at.endpoint(), at.at().side(), at.pattern(), reading));
                desk.messages().say("recipe", WORDS.say(keep ? "kept" : "removed", at.pattern()));
            } catch (IllegalArgumentException e) {
                says.set(WORDS.say("wrong", String.valueOf(e.getMessage())));
            }
        });
    }

    /// The recipe as a file has it; empty while it is none.
    public Optional<String> written() {
        try {
            Recipe recipe = recipe();
            return Optional.of(target.get()
                    .map(at -> recipe.write(at.endpoint().key(), at.at().side(), at.pattern()))
                    .orElseGet(() -> recipe.write("", Side.REQUEST, "")));
        } catch (IllegalArgumentException e) {
            says.set(WORDS.say("wrong", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /// Takes the recipe of a file; one that is none is said to be so.
    public void read(String file) {
        try {
            take(Recipe.parse(file));
            renew();
        } catch (IllegalArgumentException e) {
            says.set(WORDS.say("wrong", String.valueOf(e.getMessage())));
        }
    }

    private void take(Recipe recipe) {
        steps.clear();
        name.set(recipe.name());
        recipe.steps().forEach(this::add);
    }
}
