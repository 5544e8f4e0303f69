package org.telltale.model.decode;

import java.util.Optional;

/// Which reading the study has for a pattern: an analyst's choice, or what the pattern's unambiguous instances say.
@FunctionalInterface
public interface Choices {
    /// The reading (`text`, `message`, `bytes`, …, or a [Recipe] as it prints) for a printed pattern; empty leaves it
    /// to the bytes.
    Optional<String> reading(String pattern);

    Choices NONE = _ -> Optional.empty();
}
