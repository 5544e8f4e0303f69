package org.telltale.importers.capture.wire.multiplex;

import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;

/// A message of gRPC without its prefix.
record GrpcMessage(boolean compressed, Slice bytes, Moment at) {}
