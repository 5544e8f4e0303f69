/// Recurrence and search of values in every encoding.
@NullMarked
package org.telltale.model.detect;

import org.jspecify.annotations.NullMarked;
