package org.telltale.model.store.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Layer;
import org.telltale.model.field.TrailWalk;

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

    private Map<Long, String> decode(int body) {
        Map<Long, String> texts = new HashMap<>();
        look(body, _ -> true, texts::putIfAbsent);
        return texts;
    }

    /// Receives a trimmed text with its code.
    @FunctionalInterface
    interface TextVisitor {
        void text(long code, String trimmed);
    }

    /// Decodes a body and hands over the texts that codes do not hold, where the code is wanted.
    void look(int body, LongPredicate wanted, TextVisitor visitor) {
        TrailWalk.visit(decoding.apply(body), trail -> {
            switch (trail.node()) {
                case FieldNode.Scalar scalar -> take(scalar.value(), wanted, visitor);
                case FieldNode.Opaque opaque -> take(opaque.value(), wanted, visitor);
                case FieldNode.Group _, FieldNode.Reference _ -> {}
            }
        });
    }

    private void take(FieldValue value, LongPredicate wanted, TextVisitor visitor) {
        long code = codes.of(value);
        if (ValueCodes.isHashed(code) && wanted.test(code)) {
            visitor.text(code, value.trimmed());
        }
    }
}
