/// Files that are one payload.
@NullMarked
package org.telltale.importers.capture.payload;

import org.jspecify.annotations.NullMarked;
