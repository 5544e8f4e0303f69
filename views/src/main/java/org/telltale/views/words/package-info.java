/// The language of the window.
@NullMarked
package org.telltale.views.words;

import org.jspecify.annotations.NullMarked;
