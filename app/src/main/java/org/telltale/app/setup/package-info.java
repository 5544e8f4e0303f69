/// The composition root: what a program on this machine is put together from.
@NullMarked
package org.telltale.app.setup;

import org.jspecify.annotations.NullMarked;
