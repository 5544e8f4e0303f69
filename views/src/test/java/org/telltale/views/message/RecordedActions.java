package org.telltale.views.message;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Spot;

/// Writes down what the inspector asked for.
final class RecordedActions implements MessageActions {
    final List<String> asked = new ArrayList<>();

    @Override
    public void copy(String text) {
        asked.add("copy " + text);
    }

    @Override
    public void saveBytes(String name, Bytes bytes) {
        asked.add("save " + name + " " + bytes.size());
    }

    @Override
    public void readAs(Spot spot) {
        asked.add("read " + spot.path());
    }

    @Override
    public void findSimilar(LoadedMessage message) {
        asked.add("similar " + message.cite());
    }

    @Override
    public void chooseReading(Spot spot, String reading) {
        asked.add("choose " + spot.path() + " " + reading);
    }
}
