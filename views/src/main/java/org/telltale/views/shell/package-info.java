/// The window: its frame, where the features come together, and the start page.
@NullMarked
package org.telltale.views.shell;

import org.jspecify.annotations.NullMarked;
