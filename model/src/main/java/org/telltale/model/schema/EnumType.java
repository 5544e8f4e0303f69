package org.telltale.model.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A declared enumeration.
///
/// @param name full name
/// @param values names by number, the first of several that share one
public record EnumType(String name, Map<Integer, String> values) {
    public EnumType {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<String> nameOf(int number) {
        return Optional.ofNullable(values.get(number));
    }
}
