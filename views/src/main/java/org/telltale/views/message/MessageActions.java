package org.telltale.views.message;

import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Spot;

/// What the inspector asks the window for.
public interface MessageActions {
    void copy(String text);

    /// Asks where, and writes.
    ///
    /// @param name a file name to begin with
    void saveBytes(String name, Bytes bytes);

    /// Offers other readings of a field, or of a whole layer by its root.
    void readAs(Spot spot);

    /// Takes a reading for a field's pattern at its endpoint; an empty one leaves it to the evidence again.
    void chooseReading(Spot spot, String reading);

    /// Lists exchanges whose payload is like the one shown.
    void findSimilar(LoadedMessage message);
}
