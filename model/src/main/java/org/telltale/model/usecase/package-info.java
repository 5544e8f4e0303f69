/// One class per verb of an analyst.
@NullMarked
package org.telltale.model.usecase;

import org.jspecify.annotations.NullMarked;
