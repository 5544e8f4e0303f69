package org.telltale.views.text;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.Layer;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.ByteMark;
import org.telltale.views.words.Words;

/// A layer as text: read beside the FX thread, laid out where the analyst wants that, tied to its bytes.
public final class TextViewModel {
    private static final Words WORDS = Words.of(TextViewModel.class);

    private final ObjectProperty<Optional<Layer>> layer = new SimpleObjectProperty<>(this, "layer", Optional.empty());
    private final BooleanProperty pretty = new SimpleBooleanProperty(this, "pretty", true);
    private final ObjectProperty<Optional<Span>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ObjectProperty<List<ByteMark>> marks = new SimpleObjectProperty<>(this, "marks", List.of());
    private final ReadOnlyObjectWrapper<ShownText> shown = new ReadOnlyObjectWrapper<>(this, "shown", ShownText.NONE);
    private final LatestJob reading;
    private LongConsumer picked = _ -> {};

    public TextViewModel(Jobs jobs) {
        reading = new LatestJob(jobs, Lane.WORK);
        layer.subscribe(this::read);
        pretty.subscribe(this::read);
    }

    public ObjectProperty<Optional<Layer>> layerProperty() {
        return layer;
    }

    /// Whether JSON and XML are laid out in lines.
    public BooleanProperty prettyProperty() {
        return pretty;
    }

    /// The bytes of the selected field.
    public ObjectProperty<Optional<Span>> selectedProperty() {
        return selected;
    }

    public ObjectProperty<List<ByteMark>> marksProperty() {
        return marks;
    }

    ReadOnlyObjectProperty<ShownText> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whom to tell which byte was clicked.
    public void onPicked(LongConsumer listener) {
        picked = listener;
    }

    void pick(int position) {
        picked.accept(shown.get().text().byteAt(position));
    }

    private void read() {
        Optional<Layer> now = layer.get();
        boolean lines = pretty.get();
        if (now.isEmpty()) {
            reading.cancel();
            shown.set(ShownText.NONE);
            return;
        }
        TextKind kind = TextKind.ofDecoder(now.get().decoder());
        reading.run(WORDS.say("read"), _ -> ShownText.of(now.get().bytes(), kind, lines), this::show);
    }

    private void show(Outcome<ShownText> outcome) {
        switch (outcome) {
            case Outcome.Done<ShownText> done -> shown.set(done.value());
            case Outcome.Failed<ShownText> _, Outcome.Cancelled<ShownText> _, Outcome.Broken<ShownText> _ ->
                shown.set(ShownText.NONE);
        }
    }
}
