/// WebSocket messages of a byte stream.
@NullMarked
package org.telltale.importers.capture.wire.websocket;

import org.jspecify.annotations.NullMarked;
