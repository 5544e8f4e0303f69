/// What the window says of a bug of its own.
@NullMarked
package org.telltale.views.crash;

import org.jspecify.annotations.NullMarked;
