package org.telltale.contract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.field.Layer;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Certainty;

/// Small captures whose trees are built by hand, and a study of them.
public final class Captures {
    private final Map<Bytes, Layer> layers = new HashMap<>();
    private final MemoryStudy study;

    public Captures(Path folder) {
        study = new MemoryStudy(folder, bytes -> layers.containsKey(bytes) ? layers.get(bytes) : Trees.opaque(bytes));
    }

    public MemoryStudy study() {
        return study;
    }

    /// A request with that content.
    public MemoryStudy.Request request(String number, Trees content) {
        Layer layer = content.layer();
        layers.put(layer.bytes(), layer);
        return new MemoryStudy.Request(number, layer.bytes());
    }

    public Session session(String name, Map<String, String> conditions, MemoryStudy.Request... requests) {
        return study.add(name, Sha256.of(Bytes.utf8(name)), List.of(requests), 1, conditions);
    }

    /// Tags what criteria cover; the study's captures count as looked at.
    public void tag(String category, String label, Criteria what, String reason) {
        Set<Sha256> confirmed = new HashSet<>();
        study.sessions().forEach(session -> confirmed.add(session.capture()));
        study.apply(new Edit.AddTag(
                category,
                label,
                what.scope(),
                what.side(),
                what.guard(),
                Certainty.CERTAIN,
                what.exceptions(),
                reason,
                confirmed));
    }
}
