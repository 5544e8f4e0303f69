/// Cutting and replacing bytes, as steps of a recipe.
@NullMarked
package org.telltale.importers.payload.cut;

import org.jspecify.annotations.NullMarked;
