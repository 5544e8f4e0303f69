package org.telltale.model.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.schema.Schema;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.tag.KnownValue;
import org.telltale.model.tag.Tag;

/// Collects tags, facts, names, notes and readings.
final class JudgementFold {
    private static final RecordId GONE = new RecordId(Sha256.of(Bytes.EMPTY), 0);

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final Set<KnownValue> known = new java.util.LinkedHashSet<>();
    private final List<Edit.AddMark> marks = new ArrayList<>();
    private final List<Edit.AddNote> notes = new ArrayList<>();
    private final List<Edit.SetAside> asides = new ArrayList<>();
    private final Set<Edit.LookFor> lookedFor = new java.util.LinkedHashSet<>();
    private final Map<StudyState.ReadingKey, String> readings = new LinkedHashMap<>();
    private final Map<String, String> tagEntries = new HashMap<>();
    private final GivenNames names = new GivenNames();
    private final Map<String, Edit.AddSchema> schemas = new LinkedHashMap<>();
    private final Map<Schemas.Place, String> bound = new LinkedHashMap<>();
    private int tagNumber;

    /// @param undone counts for the numbers of tags, and for nothing else
    void add(JournalEntry entry, boolean undone) {
        if (entry.edit() instanceof Edit.AddTag) {
            tagNumber++;
        }
        if (!undone) {
            apply(entry);
        }
    }

    List<Edit.AddSchema> schemas() {
        return List.copyOf(schemas.values());
    }

    StudyState state(
            Map<Endpoint, Set<String>> captureNames,
            List<NameTable> tables,
            Schema schema,
            List<JournalEntry> history) {
        Schemas declared = new Schemas(schema, bound);
        return new StudyState(
                facts,
                List.copyOf(tags.values()),
                List.copyOf(known),
                marks,
                notes,
                asides,
                List.copyOf(lookedFor),
                names.with(captureNames, tables, declared),
                readings,
                declared,
                history);
    }

    private void apply(JournalEntry entry) {
        switch (entry.edit()) {
            case Edit.AddTag e -> addTag(entry, e);
            case Edit.RemoveTag e -> tags.remove(entryOf(e.tag()));
            case Edit.ConfirmTag e ->
                tags.computeIfPresent(entryOf(e.tag()), (_, tag) -> tag.confirmedIn(e.confirmed()));
            case Edit.SetFact e -> put(facts, e.name(), e.value());
            case Edit.AddKnownValue e -> known.add(new KnownValue(e.name(), e.value()));
            case Edit.AddMark e -> marks.add(e);
            case Edit.AddNote e -> notes.add(e);
            case Edit.SetAside e -> asides.add(e);
            case Edit.LookFor e -> lookedFor.add(e);
            case Edit.ChooseReading e ->
                put(readings, new StudyState.ReadingKey(e.endpoint(), e.side(), e.pattern()), e.reading());
            case Edit.NameEndpoint e -> names.endpoint(e);
            case Edit.NameField e -> names.field(e);
            case Edit.NameShape e -> names.member(e);
            case Edit.AddSchema e -> schemas.put(e.fileName(), e);
            case Edit.BindSchema e -> put(bound, new Schemas.Place(e.endpoint(), e.side(), e.carrier()), e.message());
            case Edit.ImportCapture e -> move(e);
            case Edit.UseNames _,
                    Edit.RenameSession _,
                    Edit.SetCondition _,
                    Edit.RemoveSession _,
                    Edit.PurgeCapture _,
                    Edit.SaveView _,
                    Edit.ArrangeFindings _,
                    Edit.DefineCategory _,
                    Edit.Undo _,
                    Edit.Unknown _ -> {}
        }
    }

    /// What was said about single records goes with them; of one that is not there any more it rests in the journal.
    private void move(Edit.ImportCapture e) {
        if (e.moved().isEmpty()) {
            return;
        }
        marks.replaceAll(mark -> new Edit.AddMark(e.moved(mark.record()).orElse(GONE), mark.text(), mark.conditions()));
        marks.removeIf(mark -> mark.record().equals(GONE));
        notes.replaceAll(
                note -> new Edit.AddNote(e.moved(note.record()).orElse(GONE), note.side(), note.path(), note.text()));
        notes.removeIf(note -> note.record().equals(GONE));
        tags.replaceAll((_, tag) -> tag.at(tag.scope().moved(id -> e.moved(id).orElse(GONE))));
        tags.values().removeIf(tag -> tag.scope().about().filter(GONE::equals).isPresent());
    }

    private void addTag(JournalEntry entry, Edit.AddTag e) {
        String id = "t" + tagNumber;
        tagEntries.put(id, entry.id());
        tags.put(entry.id(), e.tag(id, entry.author(), entry.time()));
    }

    /// Edits name tags by journal entry; a short id that got into a journal means the tag that has it now.
    private String entryOf(String tag) {
        return tagEntries.getOrDefault(tag, tag);
    }

    private static <K> void put(Map<K, String> map, K key, String value) {
        if (value.isEmpty()) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
