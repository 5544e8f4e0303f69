/// Packets, their moments, and reading of bytes that may end anywhere.
@NullMarked
package org.telltale.importers.capture.wire.packet;

import org.jspecify.annotations.NullMarked;
