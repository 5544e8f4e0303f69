/// Files of separated values, row by row.
@NullMarked
package org.telltale.importers.capture.table;

import org.jspecify.annotations.NullMarked;
