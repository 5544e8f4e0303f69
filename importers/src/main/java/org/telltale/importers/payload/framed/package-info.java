/// Messages behind their lengths: gRPC, and protobuf streams.
@NullMarked
package org.telltale.importers.payload.framed;

import org.jspecify.annotations.NullMarked;
