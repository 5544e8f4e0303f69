/// Flow files of mitmproxy.
@NullMarked
package org.telltale.importers.capture.mitmproxy;

import org.jspecify.annotations.NullMarked;
