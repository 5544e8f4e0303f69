/// Protobuf without a schema.
@NullMarked
package org.telltale.importers.payload.protobuf;

import org.jspecify.annotations.NullMarked;
