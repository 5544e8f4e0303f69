/// The notes of a study in one list.
@NullMarked
package org.telltale.views.notes;

import org.jspecify.annotations.NullMarked;
