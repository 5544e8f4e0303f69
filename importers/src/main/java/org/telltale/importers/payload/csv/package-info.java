/// Rows of separated columns.
@NullMarked
package org.telltale.importers.payload.csv;

import org.jspecify.annotations.NullMarked;
