package org.telltale.model.field;

/// How a node is called among its siblings.
public sealed interface Key {
    /// The key of a layer's root, which has none.
    Key ROOT = new Name("", 0);

    /// A named or numbered member; protobuf numbers and column numbers are decimal text.
    ///
    /// @param text the name as it stands in the data
    /// @param duplicate 0 for the first of that name, then 1, 2, …, in formats where a name should stand once
    ///     (JSON); formats that repeat a key on purpose (protobuf, query strings) leave it 0
    record Name(String text, int duplicate) implements Key {}

    /// An element of an array, from 0.
    record Element(int index) implements Key {}

    static Key of(String name) {
        return new Name(name, 0);
    }

    /// A member known by number; equal to `of(Long.toString(number))`.
    static Key of(long number) {
        return Numbers.key(number);
    }
}
