package org.telltale.model.store.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;

/// Texts of hashed values, by decoding a body that holds them. Safe for use by several threads.
final class BodyTexts {
    private static final int KEPT = 64;

    private final IntFunction<Layer> decoding;
    private final ValueCodes codes;
    private final LinkedHashMap<Integer, Map<Long, String>> recent = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Map<Long, String>> eldest) {
            return size() > KEPT;
        }
    };

    /// @param decoding gives layer 0 of a body by its number
    BodyTexts(IntFunction<Layer> decoding, ValueCodes codes) {
        this.decoding = decoding;
        this.codes = codes;
    }

    /// The trimmed text of a value that stands in a body; empty where the payload was erased meanwhile.
    String text(long code, int body) {
        return ValueCodes.text(code).orElseGet(() -> texts(body).getOrDefault(code, ""));
    }

    private synchronized Map<Long, String> texts(int body) {
        return recent.computeIfAbsent(body, this::decode);
    }

    /// All texts of a body that codes do not hold, by code.
    Map<Long, String> decode(int body) {
        Map<Long, String> texts = new HashMap<>();
        FieldWalk.visit(decoding.apply(body), place -> take(place, texts));
        return texts;
    }

    private void take(Place place, Map<Long, String> texts) {
        switch (place.node()) {
            case FieldNode.Scalar scalar -> {
                long code = codes.of(scalar.value());
                if (ValueCodes.isHashed(code)) {
                    texts.computeIfAbsent(code, _ -> scalar.value().trimmed());
                }
            }
            case FieldNode.Opaque opaque -> {
                long code = codes.of(opaque.value());
                if (ValueCodes.isHashed(code)) {
                    texts.computeIfAbsent(code, _ -> opaque.value().trimmed());
                }
            }
            case FieldNode.Group _, FieldNode.Reference _ -> {}
        }
    }
}
