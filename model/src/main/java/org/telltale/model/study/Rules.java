package org.telltale.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.telltale.model.session.Sha256;
import org.telltale.model.tag.TagScope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What an analyst worked out about an app and can use on its next version: categories, tags with their reasons,
/// readings, names and which declared message an endpoint carries (not the files that declare it). What hangs on one record of one capture is no rule and is left out.
///
/// @param edits as a journal has them, without what was confirmed
public record Rules(List<Edit> edits) {
    private static final String FORMAT = "telltale-rules";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    public Rules {
        edits = List.copyOf(edits);
    }

    /// The rules that hold in a study now.
    public static Rules of(StudyState state) {
        List<Edit> edits = new ArrayList<>();
        for (JournalEntry entry : state.history()) {
            boolean rule = entry.edit() instanceof Edit.DefineCategory
                    || entry.edit() instanceof Edit.NameEndpoint
                    || entry.edit() instanceof Edit.NameField
                    || entry.edit() instanceof Edit.NameShape;
            if (rule && !state.isUndone(entry)) {
                edits.add(entry.edit());
            }
        }
        state.readings()
                .forEach((key, reading) ->
                        edits.add(new Edit.ChooseReading(key.endpoint(), key.side(), key.pattern(), reading)));
        state.schemas()
                .bound()
                .forEach((place, message) ->
                        edits.add(new Edit.BindSchema(place.endpoint(), place.side(), place.carrier(), message)));
        state.tags().stream()
                .filter(tag -> isRule(tag.scope()))
                .map(Edit.AddTag::again)
                .forEach(edits::add);
        return new Rules(edits);
    }

    private static boolean isRule(TagScope scope) {
        return switch (scope) {
            case TagScope.AtEndpoints _,
                    TagScope.AtHost _,
                    TagScope.Everywhere _,
                    TagScope.OfShape _,
                    TagScope.OfValue _ -> true;
            case TagScope.Once _, TagScope.OfBytes _, TagScope.WholeExchange _ -> false;
        };
    }

    /// Those of these rules that another study does not have yet.
    ///
    /// @param confirmed captures in which the tags' occurrences count as seen
    public List<Edit> missing(StudyState state, Set<Sha256> confirmed) {
        Set<Edit> there = Set.copyOf(of(state).edits);
        List<Edit> missing = new ArrayList<>();
        for (Edit edit : edits) {
            if (!there.contains(edit)) {
                missing.add(edit instanceof Edit.AddTag tag ? tag.confirmedIn(confirmed) : edit);
            }
        }
        return missing;
    }

    /// One JSON document whose keys never change once released.
    public String print() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION);
        ArrayNode rules = root.putArray("rules");
        edits.forEach(edit -> rules.add(EditWriter.write(edit)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /// Reads what [#print] wrote.
    ///
    /// @throws IllegalArgumentException when it is no file of rules, or of a newer format
    public static Rules parse(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (!FORMAT.equals(root.path("format").asString())
                    || root.path("version").asInt() != VERSION) {
                throw new IllegalArgumentException("not a file of rules that this version reads");
            }
            List<Edit> edits = new ArrayList<>();
            for (JsonNode rule : root.path("rules")) {
                edits.add(EditReader.read(new EditFields(rule)));
            }
            return new Rules(edits);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a file of rules: no JSON", e);
        }
    }
}
