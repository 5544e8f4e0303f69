/// Files that hold files: archives and compressed files, opened within limits and without trust in their names.
@NullMarked
package org.telltale.importers.capture.archive;

import org.jspecify.annotations.NullMarked;
