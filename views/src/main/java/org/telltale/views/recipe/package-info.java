/// The editor of an analyst's own decodings.
@NullMarked
package org.telltale.views.recipe;

import org.jspecify.annotations.NullMarked;
