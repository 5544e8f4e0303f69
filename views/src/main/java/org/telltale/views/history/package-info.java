/// The list of everything that was done to the study, and the way back to any point of it.
@NullMarked
package org.telltale.views.history;

import org.jspecify.annotations.NullMarked;
