/// Tests of web archives.
@NullMarked
package org.telltale.importers.capture.warc;

import org.jspecify.annotations.NullMarked;
