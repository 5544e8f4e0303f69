/// HTTP/2 exchanges and gRPC messages of a byte stream.
@NullMarked
package org.telltale.importers.capture.wire.http2;

import org.jspecify.annotations.NullMarked;
