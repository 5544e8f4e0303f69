package org.telltale.importers.payload.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// Parsers without limits of their own but depth: names are not interned, so that hostile ones cost nothing lasting.
/// (They must be canonicalised: without that Jackson reads characters and knows no byte offsets.)
final class Factories {
    private static final JsonFactory DEFAULT = make(20_000);

    private Factories() {}

    static JsonFactory of(int depth) {
        return depth == 20_000 ? DEFAULT : make(depth);
    }

    private static JsonFactory make(int depth) {
        StreamReadConstraints none = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(none)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
    }
}
