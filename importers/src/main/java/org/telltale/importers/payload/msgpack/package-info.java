/// MessagePack.
@NullMarked
package org.telltale.importers.payload.msgpack;

import org.jspecify.annotations.NullMarked;
