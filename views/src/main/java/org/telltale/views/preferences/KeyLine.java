package org.telltale.views.preferences;

/// A command and its keys.
///
/// @param heading the menu it stands in
/// @param changed whether the keys are not the usual ones
record KeyLine(String id, String heading, String title, String keys, boolean changed) {}
