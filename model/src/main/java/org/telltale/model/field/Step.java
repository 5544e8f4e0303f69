package org.telltale.model.field;

/// One step of a path inside a layer.
public sealed interface Step {
    /// To the member of that name; `duplicate` as in [Key.Name], printed `name~1`.
    record Name(String text, int duplicate) implements Step {}

    /// To an array element or to one of several siblings of the key before, printed `[3]`.
    record Index(int index) implements Step {}

    /// To any element: patterns only, printed `[]`.
    record Any() implements Step {}
}
