/// HTTP/1 exchanges of a byte stream.
@NullMarked
package org.telltale.importers.capture.wire.http;

import org.jspecify.annotations.NullMarked;
