/// Tests of archives and compressed files.
@NullMarked
package org.telltale.importers.capture.archive;

import org.jspecify.annotations.NullMarked;
