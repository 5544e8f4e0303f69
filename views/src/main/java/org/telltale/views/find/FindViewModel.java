package org.telltale.views.find;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.telltale.model.bytes.Span;
import org.telltale.model.detect.Encoding;
import org.telltale.model.detect.SearchResult;
import org.telltale.model.detect.ValueSearch;
import org.telltale.model.session.Part;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.words.Words;

/// What is looked for, where it stands, and a walk through the hits.
public final class FindViewModel {
    private static final Words WORDS = Words.of(FindViewModel.class);

    /// A search that has ended.
    ///
    /// @param by one line over all encodings, the most frequent first: `float 16 · text 2 · ×10^6 1`
    public record Found(String value, double tolerance, List<SearchResult.Hit> hits, String by) {
        public static final Found NOTHING = new Found("", 0, List.of(), "");

        public Found {
            hits = List.copyOf(hits);
        }
    }

    private final Desk desk;
    private final LatestJob searching;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty tolerance = new SimpleStringProperty(this, "tolerance", "");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper("");
    private boolean goesOn;
    private String asked = "";
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", -1);

    public FindViewModel(Desk desk) {
        this.desk = desk;
        searching = new LatestJob(desk.jobs(), Lane.WORK);
        text.addListener(_ -> search());
        tolerance.addListener(_ -> search());
        desk.fieldsProperty().addListener(_ -> search());
    }

    public Desk desk() {
        return desk;
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty toleranceProperty() {
        return tolerance;
    }

    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// The result in words: counts by encoding, or that nothing was found and what was not read.
    public ReadOnlyStringProperty saysProperty() {
        return says.getReadOnlyProperty();
    }

    private void search() {
        String value = text.get().strip();
        Optional<Double> give = number(tolerance.get());
        at.set(-1);
        if (value.isEmpty() || give.isEmpty()) {
            searching.cancel();
            found.set(Found.NOTHING);
            says.set(give.isEmpty() ? WORDS.say("tolerance") : "");
            return;
        }
        asked = value;
        says.set(WORDS.say("looking", value));
        ValueSearch.Query query = new ValueSearch.Query(List.of(value), give.get(), false);
        searching.run(
                WORDS.say("find"), job -> found(query, new ValueSearch(desk.study()).find(query, job)), this::take);
    }

    private static Optional<Double> number(String text) {
        try {
            double number = text.isBlank() ? 0 : Double.parseDouble(text.strip());
            return number >= 0 && Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Found found(ValueSearch.Query query, SearchResult result) {
        List<SearchResult.Hit> hits = result.hits();
        String by = result.summaries().stream()
                .sorted(Comparator.comparingLong(SearchResult.Summary::occurrences)
                        .reversed())
                .map(s -> String.format(Locale.ROOT, "%s %,d", written(s.encoding()), s.occurrences()))
                .collect(Collectors.joining(" · "));
        return new Found(query.values().getFirst(), query.tolerance(), hits, by);
    }

    /// An encoding in the words of the window.
    static String written(Encoding encoding) {
        return switch (encoding) {
            case VARINT -> "number";
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
            case E6 -> "×10^6";
            case E7 -> "×10^7";
            case TEXT, UTF_16, ZIGZAG, FIXED32, FIXED64, HEX, RAW, BASE64, PERCENT, PERCENT_TWICE -> encoding.id();
        };
    }

    private void take(Outcome<Found> outcome) {
        if (outcome instanceof Outcome.Done<Found>(Found now)) {
            found.set(now);
            says.set(now.hits().isEmpty() ? nowhere(now) : WORDS.say("found", now.by(), sessions(now)));
            if (goesOn) {
                goesOn = false;
                next(1);
            }
        }
    }

    private long sessions(Found now) {
        return now.hits().stream()
                .map(hit -> hit.exchange())
                .flatMapToInt(id -> desk.table().row(id).stream())
                .map(desk.table()::session)
                .distinct()
                .count();
    }

    private String nowhere(Found now) {
        ExchangeTable table = desk.table();
        int opaque = 0;
        int empty = 0;
        for (int row = 0; row < table.size(); row++) {
            opaque += table.state(row, Side.REQUEST) == PayloadState.OPAQUE ? 1 : 0;
            empty += table.state(row, Side.REQUEST) == PayloadState.EMPTY ? 1 : 0;
        }
        String value = now.tolerance() == 0 ? now.value() : now.value() + " ± " + now.tolerance();
        return WORDS.say(
                "nowhere",
                value,
                table.size() - opaque - empty,
                table.sessions().size(),
                opaque,
                empty);
    }

    /// Goes to the next hit, or to one before it with -1; when the search still runs, as soon as it has ended.
    public void next(int step) {
        List<SearchResult.Hit> hits = found.get().hits();
        if (!asked.equals(found.get().value())) {
            goesOn = true;
        } else if (!hits.isEmpty()) {
            go(hits.get(Math.floorMod(at.get() < 0 && step < 0 ? -1 : at.get() + step, hits.size())));
        }
    }

    /// Index of the hit that was gone to last, or -1.
    public ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    public void go(SearchResult.Hit hit) {
        at.set(found.get().hits().indexOf(hit));
        desk.selection()
                .jump(new Selection(
                        hit.exchange(),
                        hit.side(),
                        part(hit.path()),
                        hit.layer(),
                        hit.path(),
                        Optional.of(new Span(hit.offset(), hit.length()))));
    }

    private static Part part(String path) {
        if (path.startsWith("headers:")) {
            return Part.HEADERS;
        }
        return path.startsWith("query:") || path.startsWith("url:") ? Part.URL : Part.BODY;
    }

    /// Keeps the search in the study as one that was made, whatever it found.
    public void keep() {
        Found now = found.get();
        desk.edit(
                List.of(new Edit.LookFor(now.value(), now.tolerance())),
                _ -> desk.messages().say("find", WORDS.say("kept", now.value())));
    }

    /// `startup_permissions_on_2#296`.
    public String cite(SearchResult.Hit hit) {
        ExchangeTable table = desk.table();
        return table.row(hit.exchange()).stream()
                .mapToObj(row -> table.sessions().get(table.session(row)).cite(table.number(row)))
                .findFirst()
                .orElse("");
    }

    public String endpoint(SearchResult.Hit hit) {
        ExchangeTable table = desk.table();
        return table.row(hit.exchange()).stream()
                .mapToObj(row -> Endpoints.text(table.endpoints().get(table.endpoint(row)), desk.state()))
                .findFirst()
                .orElse("");
    }
}
