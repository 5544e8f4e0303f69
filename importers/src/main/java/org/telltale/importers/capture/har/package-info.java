/// HTTP archives (HAR 1.1 and 1.2) of browsers, proxies and test tools.
@NullMarked
package org.telltale.importers.capture.har;

import org.jspecify.annotations.NullMarked;
