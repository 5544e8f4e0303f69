/// Files of SQLite, read page by page.
@NullMarked
package org.telltale.importers.payload.sqlite;

import org.jspecify.annotations.NullMarked;
