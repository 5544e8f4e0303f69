/// HTTP/3 exchanges of the streams of a QUIC connection.
@NullMarked
package org.telltale.importers.capture.wire.http3;

import org.jspecify.annotations.NullMarked;
