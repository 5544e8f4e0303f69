package org.telltale.views.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Spot;
import org.telltale.model.job.JobContext;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.ByteMark;
import org.telltale.views.selection.FieldMarks;
import org.telltale.views.selection.Mark;
import org.telltale.views.words.Words;

/// The tagged and suggested bytes of the layer shown, found beside the FX thread.
final class MarkedBytes {
    private static final Words WORDS = Words.of(MarkedBytes.class);

    private final ObjectProperty<FieldMarks> marks = new SimpleObjectProperty<>(this, "marks", FieldMarks.NONE);
    private final ReadOnlyObjectWrapper<List<ByteMark>> bytes = new ReadOnlyObjectWrapper<>(this, "bytes", List.of());
    private final ObjectProperty<Optional<Outline>> payload =
            new SimpleObjectProperty<>(this, "payload", Optional.empty());
    private final LatestJob finding;
    private int layer;

    MarkedBytes(Jobs jobs, ReadOnlyObjectProperty<ShownBytes> shown) {
        finding = new LatestJob(jobs, Lane.WORK);
        marks.addListener((_, _, _) -> find());
        payload.addListener((_, _, _) -> find());
        shown.subscribe(now -> {
            if (now.number() != layer) {
                layer = now.number();
                find();
            }
        });
    }

    ObjectProperty<FieldMarks> marksProperty() {
        return marks;
    }

    ObjectProperty<Optional<Outline>> payloadProperty() {
        return payload;
    }

    ReadOnlyObjectProperty<List<ByteMark>> bytesProperty() {
        return bytes.getReadOnlyProperty();
    }

    private void find() {
        FieldMarks says = marks.get();
        Optional<Outline> now = payload.get();
        int number = layer;
        if (says == FieldMarks.NONE || now.isEmpty() || number >= now.get().layers()) {
            finding.cancel();
            bytes.set(List.of());
            return;
        }
        finding.run(WORDS.say("find.tagged"), job -> marked(now.get().root(number), says, job), outcome -> {
            if (outcome instanceof Outcome.Done<List<ByteMark>> done) {
                bytes.set(done.value());
            }
        });
    }

    private static List<ByteMark> marked(Spot root, FieldMarks says, JobContext job) {
        List<ByteMark> found = new ArrayList<>();
        Deque<Spot> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            job.check();
            Spot spot = open.pop();
            List<Mark> marks = says.marks(spot);
            if (!marks.isEmpty()) {
                Mark first = marks.getFirst();
                found.add(new ByteMark(spot.node().valueSpan(), first.family(), first.look()));
            }
            if (spot.node() instanceof FieldNode.Group) {
                spot.children().forEach(open::push);
            }
        }
        return List.copyOf(found);
    }
}
