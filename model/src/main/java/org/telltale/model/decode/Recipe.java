package org.telltale.model.decode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.telltale.model.session.Side;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An analyst's own decoding: decoders with what they are given, one after another. As a reading of a pattern it is
/// kept in the journal, exported with the rules and applied wherever that pattern is read.
///
/// @param name what the analyst calls it; not empty
/// @param steps 1 to [#MOST_STEPS]
public record Recipe(String name, List<Step> steps) {
    public static final int MOST_STEPS = 16;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> WORDS = Set.of("do", "into");

    /// One decoder.
    ///
    /// @param decoder its name as it stands in paths
    /// @param into where the next step goes on in the tree that this one makes, as a path or pattern of that tree;
    ///     empty where it makes none, or for the usual place (the slice, every part, the lone value)
    /// @param parameters what it is given, by name
    public record Step(String decoder, String into, Map<String, Parameter> parameters) {
        public Step {
            parameters = Map.copyOf(parameters);
        }
    }

    public Recipe {
        steps = List.copyOf(steps);
        if (name.isEmpty() || steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a recipe has a name and 1 to " + MOST_STEPS + " steps");
        }
    }

    /// Whether a reading is a recipe, rather than the name of a way to read.
    public static boolean is(String reading) {
        return reading.startsWith("{");
    }

    /// One line of JSON, the same for equal recipes.
    public String print() {
        return JSON.writeValueAsString(json());
    }

    /// A file of this recipe for a place.
    ///
    /// @param endpoint its key; empty where the file is for no study
    public String write(String endpoint, Side side, String pattern) {
        ObjectNode root = json();
        if (!endpoint.isEmpty()) {
            root.put("endpoint", endpoint).put("side", side.id()).put("pattern", pattern);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("recipe", name);
        ArrayNode array = root.putArray("steps");
        for (Step step : steps) {
            ObjectNode node = array.addObject();
            node.put("do", step.decoder());
            if (!step.into().isEmpty()) {
                node.put("into", step.into());
            }
            new TreeMap<>(step.parameters()).forEach((key, value) -> node.set(key, ParameterMapping.write(value)));
        }
        return root;
    }

    /// Reads what [#print] wrote, or an analyst did; members that are no part of a recipe are left out.
    ///
    /// @throws IllegalArgumentException where it is no recipe; the message says what is wrong
    public static Recipe parse(String text) {
        try {
            return of(JSON.readTree(text));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no recipe: no JSON", e);
        }
    }

    private static Recipe of(JsonNode root) {
        JsonNode steps = root.path("steps");
        if (!steps.isArray() || !root.path("recipe").isString()) {
            throw new IllegalArgumentException("no recipe: it has a name as \"recipe\" and a list of \"steps\"");
        }
        return new Recipe(
                root.path("recipe").asString(),
                steps.valueStream().map(Recipe::step).toList());
    }

    private static Step step(JsonNode node) {
        String decoder = node.path("do").asString("");
        if (decoder.isEmpty()) {
            throw new IllegalArgumentException("no recipe: a step says what to \"do\"");
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!WORDS.contains(entry.getKey())) {
                parameters.put(entry.getKey(), ParameterMapping.read(entry.getValue()));
            }
        }
        return new Step(decoder, node.path("into").asString(""), parameters);
    }
}
