package org.telltale.model.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.KnownValue;
import org.telltale.model.tag.Tag;

/// What all edits of a study come to. Immutable.
///
/// @param history all entries of all journals in the order of the fold, with those that were taken back
public record StudyState(
        Map<String, String> facts,
        List<Tag> tags,
        List<KnownValue> knownValues,
        List<Edit.AddMark> marks,
        List<Edit.AddNote> notes,
        List<Edit.SetAside> asides,
        List<Edit.LookFor> lookedFor,
        Names names,
        Map<ReadingKey, String> readings,
        Schemas schemas,
        List<JournalEntry> history) {
    public StudyState {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        tags = List.copyOf(tags);
        knownValues = List.copyOf(knownValues);
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
        asides = List.copyOf(asides);
        lookedFor = List.copyOf(lookedFor);
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        history = List.copyOf(history);
    }

    /// The journal entry that added a tag: what [Edit.RemoveTag] and [Edit.ConfirmTag] name.
    ///
    /// @param tag id of a tag, such as `t7`
    public Optional<String> entryOf(String tag) {
        int number = 0;
        for (JournalEntry entry : history) {
            if (entry.edit() instanceof Edit.AddTag && tag.equals("t" + ++number)) {
                return Optional.of(entry.id());
            }
        }
        return Optional.empty();
    }

    /// The reading that was chosen for a pattern.
    public Optional<String> reading(Endpoint endpoint, Side side, String pattern) {
        String chosen = readings.get(new ReadingKey(endpoint, side, pattern));
        return chosen == null ? Optional.empty() : Optional.of(chosen);
    }

    /// The built-in categories and those that the study defined; what was defined last of one id holds.
    public Categories categories() {
        Map<String, Category> own = new LinkedHashMap<>();
        Set<String> undone = History.undone(history);
        for (JournalEntry entry : history) {
            if (entry.edit() instanceof Edit.DefineCategory(Category category) && !undone.contains(entry.id())) {
                own.put(category.id(), category);
            }
        }
        return Categories.with(List.copyOf(own.values()));
    }

    /// Saved filters by name, in the order in which they were first saved.
    public Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        Set<String> undone = History.undone(history);
        for (JournalEntry entry : history) {
            if (entry.edit() instanceof Edit.SaveView(String name, String query) && !undone.contains(entry.id())) {
                views.put(name, query);
            }
        }
        views.values().removeIf(String::isEmpty);
        return views;
    }

    /// How findings stand in the report.
    public Edit.ArrangeFindings arrangement() {
        Edit.ArrangeFindings arrangement = Edit.ArrangeFindings.USUAL;
        Set<String> undone = History.undone(history);
        for (JournalEntry entry : history) {
            if (entry.edit() instanceof Edit.ArrangeFindings now && !undone.contains(entry.id())) {
                arrangement = now;
            }
        }
        return arrangement;
    }

    /// Whether an entry was taken back and not done again.
    public boolean isUndone(JournalEntry entry) {
        return History.undone(history).contains(entry.id());
    }

    /// A pattern of an endpoint whose reading was chosen.
    public record ReadingKey(Endpoint endpoint, Side side, String pattern) {}

    /// Names by whom they were given: the analyst's hold before an import's, and that before the capture's own.
    public interface Names {
        /// The name in use, or empty.
        Optional<String> endpoint(Endpoint endpoint);

        /// All names an endpoint has with their sources, the one in use first; more than one is a conflict.
        List<Named> endpointNames(Endpoint endpoint);

        Optional<String> field(Endpoint endpoint, Side side, String pattern);

        /// Whether a member of any shape has a name: a shape is made from all members of a message, and takes its time.
        boolean hasMembers();

        /// The name of a member of a shape.
        Optional<String> member(String shape, String key);

        /// A name and where it is from.
        ///
        /// @param name as shown: the last segment where the name was given as a path
        /// @param given as the source has it
        record Named(String name, String given, String source) {
            public Named(String given, String source) {
                this(shown(given), given, source);
            }

            private static String shown(String given) {
                String path = given.replaceFirst("/+$", "");
                return path.startsWith("/") ? path.substring(path.lastIndexOf('/') + 1) : given;
            }
        }
    }
}
