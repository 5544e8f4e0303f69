package org.telltale.model.decode;

import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.probe.Fit;

/// A payload encoding. Registered by `provides` in `module-info.java` and nowhere else. Stateless, so any thread may
/// call it.
public interface PayloadDecoder {
    DecoderId id();

    /// How likely these bytes are this encoding, by the hint and at most the first 4096 bytes; never throws.
    ///
    /// A text or byte value inside another tree (`hint.origin()` TEXT or BYTES) is taken only on evidence: what may as
    /// well be a version string, a hash or a word gets [Fit#NONE].
    Fit probe(MediaHint hint, Bytes head);

    /// Reads any bytes, within the context's limits and without recursion on the stack.
    ///
    /// Every byte of the input is in a node's span or a problem's, spans lie inside the layer, and damage gives an
    /// opaque rest, never an exception.
    DecodeResult decode(Bytes bytes, DecodeContext context);

    /// The names of what an analyst may give it, see [DecodeContext#given].
    default List<String> parameters() {
        return List.of();
    }

    /// Whether mere text inside does not prove a [Fit#POSSIBLE] wrapping, because the wrapped bytes are as good a text.
    default boolean wantsStructure(Bytes wrapped) {
        return false;
    }
}
