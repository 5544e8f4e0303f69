/// Remarks about odd data, each at its place.
@NullMarked
package org.telltale.model.problem;

import org.jspecify.annotations.NullMarked;
