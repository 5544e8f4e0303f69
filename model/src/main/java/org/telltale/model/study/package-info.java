/// The open study: edits, journal, undo, events.
@NullMarked
package org.telltale.model.study;

import org.jspecify.annotations.NullMarked;
