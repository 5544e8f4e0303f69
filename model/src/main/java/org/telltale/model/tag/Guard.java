package org.telltale.model.tag;

/// "Where SIBLING = VALUE": a scope holds only where a node beside the field has this value. The sibling is looked for
/// among the children of the field's parent, then of each group or layer further out.
///
/// @param sibling a key (`3.1` names it from the payload's root: then the last step counts)
/// @param value compared with the trimmed value text
public record Guard(String sibling, String value) {}
