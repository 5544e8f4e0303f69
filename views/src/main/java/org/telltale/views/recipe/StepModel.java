package org.telltale.views.recipe;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.telltale.model.decode.Parameter;
import org.telltale.model.decode.Recipe;

/// A step that is being edited: a decoder, and a line of text for each thing that it can be given.
public final class StepModel {
    private final String decoder;
    private final StringProperty into = new SimpleStringProperty("");
    private final Map<String, StringProperty> given = new LinkedHashMap<>();

    /// @param known names of what the decoder can be given; a step may have others
    StepModel(Recipe.Step step, List<String> known, Runnable changed) {
        decoder = step.decoder();
        into.set(step.into());
        known.forEach(name -> given.put(name, new SimpleStringProperty("")));
        step.parameters()
                .forEach((name, value) -> given.computeIfAbsent(name, _ -> new SimpleStringProperty(""))
                        .set(value.line()));
        into.addListener((_, _, _) -> changed.run());
        given.values().forEach(line -> line.addListener((_, _, _) -> changed.run()));
    }

    public String decoder() {
        return decoder;
    }

    /// Where the next step goes on in the tree that this one makes.
    public StringProperty intoProperty() {
        return into;
    }

    /// Lines by name, in the order in which the decoder names them.
    public Map<String, StringProperty> given() {
        return given;
    }

    /// @throws IllegalArgumentException where a line cannot be meant
    Recipe.Step step() {
        Map<String, Parameter> parameters = new HashMap<>();
        given.forEach((name, line) -> {
            if (!line.get().isEmpty()) {
                parameters.put(name, Parameter.ofLine(line.get()));
            }
        });
        return new Recipe.Step(decoder, into.get().strip(), parameters);
    }
}
