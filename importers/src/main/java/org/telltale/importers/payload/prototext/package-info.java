/// The text format of protobuf.
@NullMarked
package org.telltale.importers.payload.prototext;

import org.jspecify.annotations.NullMarked;
