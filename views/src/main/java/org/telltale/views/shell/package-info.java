/// The window: all panes put together.
@NullMarked
package org.telltale.views.shell;

import org.jspecify.annotations.NullMarked;
