/// The Rows tab: the elements of a repeated group, or the rows of a log, as a table.
@NullMarked
package org.telltale.views.rows;

import org.jspecify.annotations.NullMarked;
