package org.telltale.views.timeline;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which payload field is the clock of events, and which could be. On the FX thread.
public final class EventChoice {
    private final ObjectProperty<String> field = new SimpleObjectProperty<>("");
    private final ObjectProperty<List<String>> offered = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<String> selected = new SimpleObjectProperty<>("");
    private Runnable asking = () -> {};

    /// Pattern of the field, or empty; whoever makes the data listens and keeps it.
    public ObjectProperty<String> fieldProperty() {
        return field;
    }

    /// Patterns of fields that read as times, those of most places first.
    public ObjectProperty<List<String>> offeredProperty() {
        return offered;
    }

    /// Pattern of the field that is looked at, or empty.
    public ObjectProperty<String> selectedProperty() {
        return selected;
    }

    /// Whom to ask for what is offered.
    public void onAsked(Runnable whom) {
        asking = whom;
    }

    void ask() {
        asking.run();
    }
}
