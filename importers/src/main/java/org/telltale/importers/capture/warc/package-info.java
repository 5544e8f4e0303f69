/// Web archives: WARC and ARC.
@NullMarked
package org.telltale.importers.capture.warc;

import org.jspecify.annotations.NullMarked;
