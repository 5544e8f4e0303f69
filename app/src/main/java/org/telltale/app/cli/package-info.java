/// The command line: one class per command, the window's twin.
@NullMarked
package org.telltale.app.cli;

import org.jspecify.annotations.NullMarked;
