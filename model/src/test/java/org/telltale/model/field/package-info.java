/// Paths, values and readings.
@NullMarked
package org.telltale.model.field;

import org.jspecify.annotations.NullMarked;
