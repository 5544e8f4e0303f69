package org.telltale.views.message;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.telltale.model.field.Layer;
import org.telltale.views.text.TextViewModel;

/// Ties a text view to the inspector: layer, field and marks one way, a clicked character the other. A text that is not
/// in sight has no layer, so that nothing is read for it.
final class TextLink {
    private final MessageViewModel model;
    private final TextViewModel text;
    private final ObservableValue<Boolean> inSight;

    TextLink(MessageViewModel model, TextViewModel text, ObservableValue<Boolean> inSight) {
        this.model = model;
        this.text = text;
        this.inSight = inSight;
        model.shownProperty().subscribe(this::follow);
        inSight.addListener((_, _, _) -> follow());
        text.marksProperty().bind(model.markedBytes().bytesProperty());
        text.onPicked(model::pick);
    }

    private void follow() {
        ShownBytes shown = model.shownProperty().get();
        Optional<Layer> layer = inSight.getValue() ? shown.layer() : Optional.empty();
        if (text.layerProperty().get().orElse(null) != layer.orElse(null)) {
            text.layerProperty().set(layer);
        }
        text.selectedProperty().set(shown.field());
    }
}
