package org.telltale.views.message;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Place;
import org.telltale.model.field.Spot;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.FieldMarks;
import org.telltale.views.selection.Selection;
import org.telltale.views.selection.SelectionHistory;
import org.telltale.views.words.Words;

/// The inspector: what the shared selection points at, read beside the FX thread, with field and bytes tied together.
///
/// Field, byte and selection follow each other in every direction: whichever is set, the others are set to it.
public final class MessageViewModel {
    private static final Words WORDS = Words.of(MessageViewModel.class);

    /// A payload of more bytes is let go before another one is read.
    private static final long LARGE = 8L << 20;

    private final MessageSource source;
    private final SelectionHistory history;
    private final MessageActions actions;
    private final LatestJob reading;
    private final MarkedBytes marked;
    private final ReadOnlyObjectWrapper<Optional<LoadedMessage>> message =
            new ReadOnlyObjectWrapper<>(this, "message", Optional.empty());
    private final ReadOnlyObjectWrapper<Notice> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Notice.nothingChosen());
    private final ReadOnlyObjectWrapper<ShownBytes> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", ShownBytes.NOTHING);
    private final ObjectProperty<Optional<Outline>> payload =
            new SimpleObjectProperty<>(this, "payload", Optional.empty());
    private final ObjectProperty<Optional<Spot>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ObjectProperty<Optional<Spot>> hovered =
            new SimpleObjectProperty<>(this, "hovered", Optional.empty());
    private final Jobs jobs;
    private Optional<Span> byHand = Optional.empty();
    private boolean following;

    public MessageViewModel(MessageSource source, SelectionHistory history, Jobs jobs, MessageActions actions) {
        this.source = source;
        this.history = history;
        this.actions = actions;
        this.jobs = jobs;
        reading = new LatestJob(jobs, Lane.WORK);
        marked = new MarkedBytes(jobs, shown.getReadOnlyProperty());
        marked.payloadProperty().bind(payload);
        selected.addListener((_, _, now) -> chosen(now, false));
        history.currentProperty().subscribe(this::follow);
    }

    /// The part that is shown, empty while none was read yet.
    public ReadOnlyObjectProperty<Optional<LoadedMessage>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ShownBytes> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return reading.busyProperty();
    }

    /// The layers of what is shown; a field tree binds to it.
    public ObjectProperty<Optional<Outline>> payloadProperty() {
        return payload;
    }

    /// The selected field; a field tree binds to it, both ways.
    public ObjectProperty<Optional<Spot>> selectedProperty() {
        return selected;
    }

    /// The field under the pointer; a field tree binds to it, both ways.
    public ObjectProperty<Optional<Spot>> hoveredProperty() {
        return hovered;
    }

    /// The pointer is over a byte of the shown layer, or over none with -1.
    void hover(long offset) {
        hovered.set(
                offset < 0
                        ? Optional.empty()
                        : message.get().flatMap(m -> m.at(shown.get().number(), offset)));
    }

    /// What is looked at changed; whoever shows the other side listens.
    void onSelection(java.util.function.Consumer<Optional<Selection>> listener) {
        history.currentProperty().addListener((_, _, now) -> listener.accept(now));
    }

    Jobs jobs() {
        return jobs;
    }

    MessageActions actions() {
        return actions;
    }

    /// The selected field as tags and searches take it.
    public Optional<Place> place() {
        return selected.get().map(Spot::place);
    }

    /// What the study says about the fields shown.
    public ObjectProperty<FieldMarks> marksProperty() {
        return marked.marksProperty();
    }

    /// The same, as bytes of the layer shown.
    MarkedBytes markedBytes() {
        return marked;
    }

    private void follow(Optional<Selection> now) {
        if (following) {
            return;
        }
        if (now.isEmpty()) {
            reading.cancel();
            show(Optional.empty(), Notice.nothingChosen());
        } else if (message.get().filter(m -> m.tree().sameTree(now.get())).isPresent()) {
            select(now.get());
        } else {
            read(now.get());
        }
    }

    /// Reads what is selected again, after a failure or when readings changed.
    public void reload() {
        history.current().ifPresent(this::read);
    }

    private void read(Selection tree) {
        if (message.get().filter(shown -> shown.size() > LARGE).isPresent()) {
            // there may be no room for two such trees
            show(Optional.empty(), Notice.NONE);
        }
        reading.run(WORDS.say("read"), _ -> LoadedMessage.read(source, tree), outcome -> {
            switch (outcome) {
                case Outcome.Done<LoadedMessage> done -> {
                    show(Optional.of(done.value()), Notice.of(done.value()));
                    history.current().filter(tree::sameTree).ifPresent(this::select);
                }
                case Outcome.Failed<LoadedMessage> _, Outcome.Broken<LoadedMessage> _ ->
                    show(Optional.empty(), Notice.failed());
                case Outcome.Cancelled<LoadedMessage> _ -> {}
            }
        });
    }

    private void show(Optional<LoadedMessage> now, Notice says) {
        following = true;
        selected.set(Optional.empty());
        message.set(now);
        payload.set(now.flatMap(LoadedMessage::outline));
        shown.set(now.flatMap(LoadedMessage::outline)
                .map(o -> new ShownBytes(0, Optional.of(o.layer(0)), Optional.empty(), false))
                .orElse(ShownBytes.NOTHING));
        notice.set(says);
        following = false;
    }

    private void select(Selection now) {
        Optional<Spot> spot =
                now.path().isEmpty() ? Optional.empty() : payload.get().flatMap(outline -> outline.find(now.path()));
        following = true;
        selected.set(spot);
        spot.ifPresent(found -> bytesOf(found, false));
        following = false;
    }

    private void chosen(Optional<Spot> spot, boolean fromBytes) {
        if (following) {
            return;
        }
        byHand = Optional.empty();
        spot.ifPresent(found -> {
            bytesOf(found, fromBytes);
            tell(found, Optional.of(found.node().valueSpan()));
        });
    }

    private void bytesOf(Spot spot, boolean fromBytes) {
        boolean whole = spot.isRoot() && spot.layer().inner(spot.node()).isPresent();
        Optional<Span> field =
                whole ? Optional.empty() : Optional.of(spot.node().valueSpan());
        shown.set(new ShownBytes(spot.layerNumber(), Optional.of(spot.layer()), field, fromBytes));
    }

    private void tell(Spot spot, Optional<Span> span) {
        following = true;
        history.current().ifPresent(now -> history.select(now.at(spot.layerNumber(), spot.path(), span)));
        following = false;
    }

    /// Selects the innermost field over a byte of the shown layer; none where nobody claims it.
    public void pick(long offset) {
        Optional<Spot> owner = message.get().flatMap(m -> m.at(shown.get().number(), offset));
        following = true;
        selected.set(owner);
        following = false;
        if (owner.isPresent()) {
            chosen(owner, true);
        } else {
            ShownBytes now = shown.get();
            shown.set(new ShownBytes(now.number(), now.layer(), Optional.empty(), true));
        }
    }

    /// Takes bytes of the shown layer that were chosen by hand: what is copied and cited.
    public void choose(Span bytes) {
        byHand = Optional.of(bytes);
        selected.get().ifPresent(spot -> tell(spot, byHand));
    }

    /// Shows a layer from its root on, with no field selected.
    public void showLayer(Spot root) {
        following = true;
        selected.set(Optional.empty());
        shown.set(new ShownBytes(root.layerNumber(), Optional.of(root.layer()), Optional.empty(), false));
        following = false;
    }

    /// Goes to a step of the way to the selected field.
    void go(Spot spot) {
        if (spot.isRoot() && !isLoneValue(spot)) {
            showLayer(spot);
        } else {
            selected.set(Optional.of(spot));
        }
    }

    private static boolean isLoneValue(Spot root) {
        return root.children().isEmpty() && root.inside().isEmpty();
    }

    /// The way to what is selected, or to the layer shown.
    List<Crumb> way() {
        return selected.get()
                .or(() -> payload.get().map(o -> o.root(shown.get().number())))
                .map(Crumb::way)
                .orElse(List.of());
    }

    public void show(Side side) {
        history.current().ifPresent(now -> history.select(Selection.of(now.exchange(), side, Part.BODY)));
    }

    public void show(Part part) {
        history.current().ifPresent(now -> history.select(Selection.of(now.exchange(), now.side(), part)));
    }

    /// The selected field, or the bytes chosen by hand, in one form; empty where nothing is selected.
    public Optional<String> copied(CopyForm form) {
        return message.get()
                .flatMap(m -> selected.get().map(spot -> {
                    Span span = byHand.orElse(spot.node().valueSpan());
                    Selection tree = m.tree();
                    Citation citation =
                            new Citation(tree.exchange(), m.cite(), tree.side(), spot.path(), spot.layerNumber(), span);
                    return new CopiedField(citation, spot, span).as(form);
                }));
    }

    public void copy(CopyForm form) {
        copied(form).ifPresent(actions::copy);
    }

    /// Saves all bytes of the shown layer.
    public void saveBytes() {
        saveBytes(shown.get().bytes());
    }

    /// Saves bytes of the shown layer.
    void saveBytes(Bytes bytes) {
        message.get().ifPresent(m -> {
            String layer =
                    shown.get().number() == 0 ? "" : "-layer" + shown.get().number();
            String name = m.cite().replaceAll("[^A-Za-z0-9._-]+", "_") + "-"
                    + m.tree().side().id() + layer + ".bin";
            actions.saveBytes(name, bytes);
        });
    }

    /// Asks for another reading of the selected field, or of the whole payload where none is selected.
    public void readAs() {
        payload.get().ifPresent(o -> actions.readAs(selected.get().orElse(o.root(0))));
    }

    void take(Notice.Way way) {
        switch (way) {
            case SAVE_BYTES -> saveBytes();
            case RETRY -> reload();
            case READ_AS -> readAs();
            case FIND_SIMILAR -> message.get().ifPresent(actions::findSimilar);
        }
    }
}
