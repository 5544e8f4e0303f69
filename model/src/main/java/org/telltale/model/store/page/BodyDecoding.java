package org.telltale.model.store.page;

import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.Layer;

/// Decodes a payload; a pure function of its arguments. Any bytes give a layer.
@FunctionalInterface
public interface BodyDecoding {
    Layer decode(Bytes payload, MediaHint hint, Choices choices);
}
