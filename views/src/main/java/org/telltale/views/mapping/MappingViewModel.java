package org.telltale.views.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.telltale.model.capture.KeyMapping;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.problem.Problem;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.model.usecase.TryMapping;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.text.Visible;
import org.telltale.views.words.Words;

/// A mapping that is being made for a dump, with the first records and what it makes of them. Each change tries it again.
public final class MappingViewModel {
    /// Fields beside those of keys: how values are written, and the direction's words, with commas between them.
    public enum Extra {
        ENCODING,
        UNIT,
        REQUESTS,
        RESPONSES
    }

    /// What a mapping came to.
    private sealed interface Tried {
        record Read(List<MappedRow> rows, List<String> remarks) implements Tried {}

        record Refused(String why) implements Tried {}
    }

    /// A file that has keys, with its first lines and where they begin.
    private record Opened(TryMapping dump, List<String> lines, Map<Long, Integer> places) {}

    private static final Words WORDS = Words.of(MappingViewModel.class);

    private static final int MOST_RECORDS = 50;
    private static final int MOST_REMARKS = 200;

    private final Path file;
    private final LatestJob looking;
    private final LatestJob trying;
    private final Map<String, StringProperty> keys = new LinkedHashMap<>();
    private final Map<Extra, StringProperty> extras = new HashMap<>();
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ObservableList<MappedRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> remarks = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper(WORDS.say("looking"));
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sound = new ReadOnlyBooleanWrapper();
    private Optional<Opened> opened = Optional.empty();
    private boolean filling;

    public MappingViewModel(Path file, List<SessionImporter> importers, Jobs jobs) {
        this.file = file;
        looking = new LatestJob(jobs, Lane.IO);
        trying = new LatestJob(jobs, Lane.WORK);
        KeyMapping.ROLES.forEach(role -> keys.put(role, field()));
        for (Extra extra : Extra.values()) {
            extras.put(extra, field());
        }
        looking.run(WORDS.say("job"), _ -> open(file, importers), this::take);
    }

    private StringProperty field() {
        StringProperty field = new SimpleStringProperty("");
        field.addListener((_, _, _) -> renew());
        return field;
    }

    private static Optional<Opened> open(Path file, List<SessionImporter> importers) throws IOException {
        Optional<TryMapping> found = TryMapping.of(file, importers);
        return found.isEmpty() ? Optional.empty() : Optional.of(lines(found.get()));
    }

    /// Without a direction nothing is joined, so each record is a line.
    private static Opened lines(TryMapping dump) throws IOException {
        List<String> lines = new ArrayList<>();
        Map<Long, Integer> places = new HashMap<>();
        try {
            KeyMapping apart = dump.guess().with("direction", "").with("pair", "");
            for (TryMapping.Row row : dump.read(apart, MOST_RECORDS).rows()) {
                places.putIfAbsent(row.record().span().offset(), lines.size());
                lines.add(Visible.of(row.text()));
            }
        } catch (MalformedCaptureException _) {
            // what is wrong is said when the guess is tried
        }
        return new Opened(dump, lines, places);
    }

    private void take(Outcome<Optional<Opened>> outcome) {
        switch (outcome) {
            case Outcome.Done<Optional<Opened>>(Optional<Opened> found) -> {
                opened = found;
                if (found.isEmpty()) {
                    says.set(WORDS.say("no-keys"));
                    return;
                }
                lines.setAll(found.get().lines());
                guess();
                ready.set(true);
            }
            case Outcome.Failed<Optional<Opened>>(IOException cause) ->
                says.set(WORDS.say("unread", String.valueOf(cause.getMessage())));
            case Outcome.Cancelled<Optional<Opened>> _, Outcome.Broken<Optional<Opened>> _ -> says.set("");
        }
    }

    /// Fills the form with what is read without a mapping.
    public void guess() {
        opened.ifPresent(now -> {
            KeyMapping guess = now.dump().guess();
            filling = true;
            keys.forEach((role, field) -> field.set(guess.keys().getOrDefault(role, "")));
            set(Extra.ENCODING, guess.encoding().orElse(""));
            set(Extra.UNIT, guess.unit().orElse(""));
            set(Extra.REQUESTS, String.join(", ", guess.requests()));
            set(Extra.RESPONSES, String.join(", ", guess.responses()));
            filling = false;
            renew();
        });
    }

    private void set(Extra extra, String value) {
        extra(extra).set(value);
    }

    private void renew() {
        if (filling || opened.isEmpty()) {
            return;
        }
        Opened now = opened.get();
        KeyMapping mapping = mapping();
        sound.set(false);
        trying.<Tried>run(WORDS.say("job"), _ -> tried(now, mapping), outcome -> {
            switch (outcome) {
                case Outcome.Done<Tried>(Tried.Read(List<MappedRow> read, List<String> odd)) -> {
                    rows.setAll(read);
                    remarks.setAll(odd);
                    says.set(WORDS.say("read", read.size(), odd.size()));
                    sound.set(true);
                }
                case Outcome.Done<Tried>(Tried.Refused(String why)) -> refuse(WORDS.say("wrong", why));
                case Outcome.Failed<Tried>(IOException cause) ->
                    refuse(WORDS.say("unread", String.valueOf(cause.getMessage())));
                case Outcome.Cancelled<Tried> _, Outcome.Broken<Tried> _ -> refuse("");
            }
        });
    }

    private void refuse(String why) {
        rows.clear();
        remarks.clear();
        says.set(why);
    }

    private static Tried tried(Opened now, KeyMapping mapping) throws IOException {
        try {
            TryMapping.Result result = now.dump().read(mapping, MOST_RECORDS);
            List<MappedRow> rows = new ArrayList<>();
            List<String> remarks = new ArrayList<>();
            for (Problem problem : result.problems()) {
                remarks.add(WORDS.say("remark.file", problem.span().offset(), problem.message()));
            }
            for (TryMapping.Row row : result.rows()) {
                int line = now.places().getOrDefault(row.record().span().offset(), -1);
                rows.add(MappedRow.of(rows.size(), line, row.record()));
                for (Problem problem : row.record().problems()) {
                    remarks.add(WORDS.say("remark.record", rows.size(), problem.message()));
                }
            }
            return new Tried.Read(rows, remarks.stream().limit(MOST_REMARKS).toList());
        } catch (MalformedCaptureException e) {
            return new Tried.Refused(String.valueOf(e.getMessage()));
        }
    }

    /// The mapping as the form says it; whether it is one, [#soundProperty] says.
    public KeyMapping mapping() {
        Map<String, String> named = new HashMap<>();
        keys.forEach((role, field) -> {
            if (!field.get().isEmpty()) {
                named.put(role, field.get());
            }
        });
        return new KeyMapping(
                named,
                Optional.of(extra(Extra.ENCODING).get()).filter(value -> !value.isEmpty()),
                Optional.of(extra(Extra.UNIT).get()).filter(value -> !value.isEmpty()),
                words(Extra.REQUESTS),
                words(Extra.RESPONSES));
    }

    private List<String> words(Extra extra) {
        return Arrays.stream(extra(extra).get().split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// What an import with the mapping is, once that lies in a file.
    public ImportRequest request(Path mapping) {
        return new ImportRequest(
                List.of(file),
                opened.map(now -> now.dump().format()),
                Optional.of(mapping),
                List.of(),
                List.of(),
                Map.of(),
                false);
    }

    public String fileName() {
        return String.valueOf(file.getFileName());
    }

    /// Keys that the file has, in the order in which they first stand.
    public List<String> keys() {
        return opened.map(now -> now.dump().keys()).orElse(List.of());
    }

    /// The key of a role, one of [KeyMapping#ROLES]: a key, or a JSON Pointer; empty for none.
    public StringProperty key(String role) {
        StringProperty field = keys.get(role);
        if (field == null) {
            throw new IllegalArgumentException("no role " + role);
        }
        return field;
    }

    public StringProperty extra(Extra extra) {
        StringProperty field = extras.get(extra);
        if (field == null) {
            throw new IllegalStateException("every field is made at first");
        }
        return field;
    }

    /// The first records as they stand in the file, safe to show, each cut after some thousand characters.
    public ObservableList<String> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// The first exchanges as the mapping makes them.
    public ObservableList<MappedRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// What is odd about the file's beginning and these exchanges.
    public ObservableList<String> remarks() {
        return FXCollections.unmodifiableObservableList(remarks);
    }

    /// What the mapping gives in a few words, or what is wrong with it.
    public ReadOnlyStringProperty saysProperty() {
        return says.getReadOnlyProperty();
    }

    /// Whether the keys of the file are known.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Whether the mapping was tried as it stands, and is one.
    public ReadOnlyBooleanProperty soundProperty() {
        return sound.getReadOnlyProperty();
    }

    /// Ends what runs.
    public void close() {
        looking.cancel();
        trying.cancel();
    }
}
