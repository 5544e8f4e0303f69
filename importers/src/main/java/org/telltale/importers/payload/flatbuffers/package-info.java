/// FlatBuffers by a binary schema, and such schemas themselves.
@NullMarked
package org.telltale.importers.payload.flatbuffers;

import org.jspecify.annotations.NullMarked;
