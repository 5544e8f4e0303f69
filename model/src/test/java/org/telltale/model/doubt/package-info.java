/// Judging patterns by their instances.
@NullMarked
package org.telltale.model.doubt;

import org.jspecify.annotations.NullMarked;
