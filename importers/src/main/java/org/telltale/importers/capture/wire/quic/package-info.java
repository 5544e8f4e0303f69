/// What QUIC connections say openly.
@NullMarked
package org.telltale.importers.capture.wire.quic;

import org.jspecify.annotations.NullMarked;
