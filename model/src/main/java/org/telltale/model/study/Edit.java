package org.telltale.model.study;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Origin;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.Tag;
import org.telltale.model.tag.TagScope;

/// One thing an analyst did: a line of the journal. The state of a study is the fold of its edits.
///
/// Edits name sessions by the hash of their capture and exchanges by record, never by number or name, so that they mean
/// the same after another import, rename or merge.
public sealed interface Edit {
    /// A capture came into the study.
    ///
    /// @param fileName without folders
    /// @param importer id and version, `jsonl/1`
    /// @param options hashes of inputs by kind (`mapping`, `names`)
    /// @param whole true where the analyst wanted all records kept, whatever overlaps
    /// @param conditions those set on import; proposals from the name are made again from the name
    /// @param origin the archive that it came out of
    /// @param moved new numbers of records that somebody spoke of and that other inputs number anew; 0 for one that is
    ///     not there any more
    record ImportCapture(
            Sha256 capture,
            String fileName,
            long bytes,
            String importer,
            Map<String, Sha256> options,
            int records,
            boolean whole,
            Map<String, String> conditions,
            Optional<Origin> origin,
            Map<Integer, Integer> moved)
            implements Edit {
        public ImportCapture {
            moved = Map.copyOf(moved);
        }

        public ImportCapture(
                Sha256 capture,
                String fileName,
                long bytes,
                String importer,
                Map<String, Sha256> options,
                int records,
                boolean whole,
                Map<String, String> conditions) {
            this(capture, fileName, bytes, importer, options, records, whole, conditions, Optional.empty(), Map.of());
        }

        public ImportCapture moving(Map<Integer, Integer> numbers) {
            return new ImportCapture(
                    capture, fileName, bytes, importer, options, records, whole, conditions, origin, numbers);
        }

        /// Whether it brings in the same in the same way.
        public boolean isLike(ImportCapture other) {
            return moving(Map.of()).equals(other.moving(Map.of()));
        }

        /// Where a record stands from here on; empty where it is not there any more.
        Optional<RecordId> moved(RecordId id) {
            int number = id.capture().equals(capture) ? moved.getOrDefault(id.number(), id.number()) : id.number();
            return number == 0 ? Optional.empty() : Optional.of(new RecordId(id.capture(), number));
        }
    }

    /// Names for request numbers from a file kept under `inputs/`.
    record UseNames(Sha256 input, String fileName) implements Edit {}

    /// Gives a session a name; one of its file names also says whose proposed conditions hold.
    ///
    /// @param file which of several sessions of equal bytes; empty for all
    record RenameSession(Sha256 capture, String file, String name) implements Edit {
        public RenameSession(Sha256 capture, String name) {
            this(capture, "", name);
        }
    }

    /// An empty level makes the factor not stated.
    ///
    /// @param file as in [RenameSession]
    record SetCondition(Sha256 capture, String file, String factor, String level) implements Edit {
        public SetCondition(Sha256 capture, String factor, String level) {
            this(capture, "", factor, level);
        }
    }

    /// The session is left out until the edit is undone; its bytes stay, and what they own is not given to others.
    ///
    /// @param file as in [RenameSession]
    record RemoveSession(Sha256 capture, String file) implements Edit {
        public RemoveSession(Sha256 capture) {
            this(capture, "");
        }
    }

    /// The capture's bytes are gone for good; not undoable.
    record PurgeCapture(Sha256 capture, String reason) implements Edit {}

    /// A mark on the axis at an exchange; from there on the session has these conditions.
    record AddMark(RecordId record, String text, Map<String, String> conditions) implements Edit {}

    /// An empty path notes the exchange itself.
    record AddNote(RecordId record, Side side, String path, String text) implements Edit {}

    /// A study fact such as `app` or `observed at`; empty takes it back.
    record SetFact(String name, String value) implements Edit {}

    record AddKnownValue(String name, String value) implements Edit {}

    record NameEndpoint(Endpoint endpoint, String name, String source) implements Edit {}

    record NameField(Endpoint endpoint, Side side, String pattern, String name, String source) implements Edit {}

    record NameShape(String shape, String key, String name, String source) implements Edit {}

    /// How a pattern at an endpoint is to be read; an empty reading leaves it to the evidence again.
    record ChooseReading(Endpoint endpoint, Side side, String pattern, String reading) implements Edit {}

    /// A file that declares messages, kept under `inputs/`; one added later under the same name takes its place.
    record AddSchema(Sha256 input, String fileName) implements Edit {}

    /// Which declared message an endpoint's payloads hold; an empty one takes it back.
    ///
    /// @param carrier as in [org.telltale.model.schema.Binding]
    record BindSchema(Endpoint endpoint, Side side, String carrier, String message) implements Edit {}

    /// Exchanges that match are hidden, and counted in the report.
    record SetAside(String query, String reason) implements Edit {}

    record AddTag(
            String category,
            String label,
            TagScope scope,
            Side side,
            Optional<Guard> guard,
            Certainty certainty,
            List<String> exceptions,
            String reason,
            Set<Sha256> confirmed)
            implements Edit {
        /// What would add this tag to another study, where nobody has looked at it yet.
        static AddTag again(Tag tag) {
            return new AddTag(
                    tag.category(),
                    tag.label(),
                    tag.scope(),
                    tag.side(),
                    tag.guard(),
                    tag.certainty(),
                    tag.exceptions(),
                    tag.reason(),
                    Set.of());
        }

        AddTag confirmedIn(Set<Sha256> captures) {
            return new AddTag(category, label, scope, side, guard, certainty, exceptions, reason, captures);
        }

        /// The tag that this edit makes.
        ///
        /// @param id its id in the study
        public Tag tag(String id, String author, Instant time) {
            return new Tag(
                    id, category, label, scope, side, guard, certainty, exceptions, reason, author, time, confirmed);
        }
    }

    /// @param tag id of the journal entry that added it
    record RemoveTag(String tag) implements Edit {}

    /// Everything the tag covers now has been looked at.
    record ConfirmTag(String tag, Set<Sha256> confirmed) implements Edit {}

    /// A category of the study's own; a built-in id keeps its meaning.
    record DefineCategory(Category category) implements Edit {}

    record LookFor(String value, double tolerance) implements Edit {}

    /// Keeps a filter under a name; an empty query forgets it.
    record SaveView(String name, String query) implements Edit {}

    /// How findings stand in the report; a later arrangement replaces it whole.
    ///
    /// @param order findings that somebody placed, each by the journal entry of its first tag; others follow as usual
    /// @param leftOut findings that the report does not list, but names
    record ArrangeFindings(List<String> order, List<String> leftOut) implements Edit {
        /// What holds until somebody arranges.
        public static final ArrangeFindings USUAL = new ArrangeFindings(List.of(), List.of());

        public ArrangeFindings {
            order = List.copyOf(order);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// Takes an entry back; undoing an undo is redo.
    record Undo(String entry) implements Edit {}

    /// An edit of a kind that this version does not know: kept as it stands, and skipped.
    record Unknown(String kind) implements Edit {}
}
