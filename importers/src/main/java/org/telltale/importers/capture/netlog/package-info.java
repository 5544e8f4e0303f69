/// Network logs of Chrome.
@NullMarked
package org.telltale.importers.capture.netlog;

import org.jspecify.annotations.NullMarked;
