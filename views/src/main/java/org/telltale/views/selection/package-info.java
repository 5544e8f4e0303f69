/// What the analyst looks at, shared by all panes, and the way back.
@NullMarked
package org.telltale.views.selection;

import org.jspecify.annotations.NullMarked;
