package org.telltale.views.message;

import org.telltale.views.text.TextViewModel;

/// Ties a text view to the inspector: layer, field and marks one way, a clicked character the other.
final class TextLink {
    TextLink(MessageViewModel model, TextViewModel text) {
        model.shownProperty().subscribe(shown -> {
            if (text.layerProperty().get().orElse(null) != shown.layer().orElse(null)) {
                text.layerProperty().set(shown.layer());
            }
            text.selectedProperty().set(shown.field());
        });
        text.marksProperty().bind(model.markedBytes().bytesProperty());
        text.onPicked(model::pick);
    }
}
