package org.telltale.views.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.TagMap;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Reading;
import org.telltale.model.field.Shape;
import org.telltale.model.field.Spot;
import org.telltale.model.schema.Binding;
import org.telltale.model.schema.Meanings;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.views.selection.FieldMarks;
import org.telltale.views.selection.Look;
import org.telltale.views.selection.Mark;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.CategoryWords;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Preview;
import org.telltale.views.words.Words;

/// What a study says about the fields of one side of one exchange, gathered at one moment.
final class StudyMarks implements FieldMarks {
    private static final Words WORDS = Words.of(StudyMarks.class);

    private final StudyState state;
    private final Endpoint endpoint;
    private final Side side;
    private final Map<String, List<Mark>> byPath = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final List<Meanings> meanings;

    /// Shapes of messages whose members were asked for: each row of a list asks, and a message may have many.
    private final Map<FieldNode, String> shapes = new IdentityHashMap<>();

    private StudyMarks(StudyState state, Endpoint endpoint, Side side, List<Meanings> meanings) {
        this.state = state;
        this.endpoint = endpoint;
        this.side = side;
        this.meanings = meanings;
    }

    /// What stands at a selection's side, to be asked for on a worker thread with what the desk holds now.
    static org.telltale.views.job.Work<FieldMarks> of(Desk desk, Selection at) {
        var covered = desk.covered();
        StudyState state = desk.state();
        ExchangeTable table = desk.table();
        Preview preview = desk.previewProperty().get();
        return _ -> {
            var row = table.row(at.exchange());
            if (row.isEmpty()) {
                return FieldMarks.NONE;
            }
            Endpoint endpoint = table.endpoints().get(table.endpoint(row.getAsInt()));
            StudyMarks marks = new StudyMarks(state, endpoint, at.side(), meanings(desk.study(), state, endpoint, at));
            covered.places(row.getAsInt()).forEach(place -> marks.add(place, desk.categories()));
            marks.preview(desk.study(), preview, row.getAsInt());
            state.notes().stream()
                    .filter(note -> note.record().equals(at.exchange()) && note.side() == at.side())
                    .forEach(note -> marks.notes.merge(note.path(), note.text(), (a, b) -> a + "\n" + b));
            return marks;
        };
    }

    private static List<Meanings> meanings(Study study, StudyState state, Endpoint endpoint, Selection at) {
        List<Binding> bindings = state.schemas().bindings(endpoint, at.side());
        return bindings.isEmpty()
                ? List.of()
                : study.layer(at.exchange(), at.side(), at.part()).stream()
                        .flatMap(layer -> bindings.stream().map(binding -> Meanings.of(binding, layer)))
                        .toList();
    }

    private void add(TagMap.Tagged place, Categories categories) {
        if (place.tag().side() == side) {
            Category category = categories.find(place.tag().category()).orElse(null);
            if (category != null) {
                Look look = place.carriedOver() ? Look.CARRIED : Look.TAG;
                String label = place.tag().label().isEmpty()
                        ? CategoryWords.text(category.id())
                        : place.tag().label();
                String code = category.isNoFinding() ? "✓" : category.code();
                add(place.spot().path(), new Mark(code, category.family(), look, label));
            }
        }
    }

    private void preview(Study study, Preview preview, int row) {
        if (preview.rows().get(row)
                && preview.criteria().filter(c -> c.side() == side).isPresent()) {
            new Coverer(study)
                    .spots(preview.criteria().get(), row)
                    .forEach(spot -> add(
                            spot.path(), new Mark("", Category.Family.NONE, Look.PREVIEW, WORDS.say("mark.preview"))));
        }
    }

    private void add(String path, Mark mark) {
        byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(mark);
    }

    @Override
    public List<Mark> marks(Spot field) {
        return byPath.isEmpty() ? List.of() : byPath.getOrDefault(field.path(), List.of());
    }

    @Override
    public String note(Spot field) {
        return notes.isEmpty() ? "" : notes.getOrDefault(field.path(), "");
    }

    @Override
    public Optional<String> name(Spot field) {
        return state.names().field(endpoint, side, field.pattern()).or(() -> member(field));
    }

    @Override
    public Optional<String> reading(Spot field) {
        return state.readings().isEmpty() ? Optional.empty() : state.reading(endpoint, side, field.pattern());
    }

    @Override
    public Optional<Reading> declared(Spot field) {
        return meanings.stream()
                .flatMap(meaning -> meaning.of(field.node()).stream())
                .flatMap(meaning -> meaning.reading().stream())
                .findFirst();
    }

    private Optional<String> member(Spot field) {
        if (!state.names().hasMembers()) {
            return Optional.empty();
        }
        return field.parent()
                .map(Spot::node)
                .filter(FieldNode.Group.class::isInstance)
                .map(parent -> shapes.computeIfAbsent(
                        parent,
                        group -> Shape.of(field.layer().decoder(), (FieldNode.Group) group)
                                .text()))
                .flatMap(shape -> state.names().member(shape, key(field)));
    }

    private static String key(Spot field) {
        String pattern = field.pattern();
        return pattern.substring(Math.max(pattern.lastIndexOf('.'), pattern.lastIndexOf(':')) + 1);
    }
}
