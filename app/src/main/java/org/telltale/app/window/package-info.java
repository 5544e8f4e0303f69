/// The window as a program: its start, what it needs from the system, and pictures of it without a display.
@NullMarked
package org.telltale.app.window;

import org.jspecify.annotations.NullMarked;
