/// TCP connections put together again, and UDP flows.
@NullMarked
package org.telltale.importers.capture.wire.tcp;

import org.jspecify.annotations.NullMarked;
