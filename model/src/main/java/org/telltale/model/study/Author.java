package org.telltale.model.study;

/// Who signs edits.
///
/// @param name any name an analyst chose, never the login
/// @param installation random id of this installation, made once, so that two installations never write one journal
public record Author(String name, String installation) {}
