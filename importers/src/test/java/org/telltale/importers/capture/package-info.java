/// Tests over all capture formats.
@NullMarked
package org.telltale.importers.capture;

import org.jspecify.annotations.NullMarked;
