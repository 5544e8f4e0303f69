/// What HTTP/2 and HTTP/3 share: streams that are exchanges, messages of gRPC, the code of header compression.
@NullMarked
package org.telltale.importers.capture.wire.multiplex;

import org.jspecify.annotations.NullMarked;
