/// Small parts that any pane may use: empty states, notices, the status line, icons, canvases, pictures of nodes.
@NullMarked
package org.telltale.views.widget;

import org.jspecify.annotations.NullMarked;
