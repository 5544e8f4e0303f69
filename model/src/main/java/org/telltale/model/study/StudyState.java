package org.telltale.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.tag.KnownValue;
import org.telltale.model.tag.Tag;

/// What all edits of a study come to. Immutable.
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
        List<JournalEntry> history) {
    /// A pattern of an endpoint whose reading was chosen.
    public record ReadingKey(Endpoint endpoint, Side side, String pattern) {}

    /// Names by whom they were given: the analyst's hold before an import's, and that before the capture's own.
    public interface Names {
        /// The name in use, or empty.
        Optional<String> endpoint(Endpoint endpoint);

        /// All names an endpoint has with their sources, the one in use first; more than one is a conflict.
        List<Named> endpointNames(Endpoint endpoint);

        Optional<String> field(Endpoint endpoint, Side side, String pattern);

        /// The name of a member of a shape.
        Optional<String> member(String shape, String key);

        /// A name and where it is from.
        record Named(String name, String source) {}
    }
}
