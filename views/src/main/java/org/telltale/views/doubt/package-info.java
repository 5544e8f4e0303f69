/// The list of patterns whose reading is in doubt, worked through by key.
@NullMarked
package org.telltale.views.doubt;

import org.jspecify.annotations.NullMarked;
