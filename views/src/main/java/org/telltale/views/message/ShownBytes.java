package org.telltale.views.message;

import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.Layer;

/// The layer whose bytes the hex view shows, and the bytes there of the selected field.
///
/// @param layer empty where there is nothing to show
/// @param field the value's bytes
/// @param fromBytes whether the analyst picked the field by a byte, so that the caret stays where it is
public record ShownBytes(int number, Optional<Layer> layer, Optional<Span> field, boolean fromBytes) {
    static final ShownBytes NOTHING = new ShownBytes(0, Optional.empty(), Optional.empty(), false);

    public Bytes bytes() {
        return layer.map(Layer::bytes).orElse(Bytes.EMPTY);
    }
}
