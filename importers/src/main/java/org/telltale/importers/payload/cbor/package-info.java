/// CBOR.
@NullMarked
package org.telltale.importers.payload.cbor;

import org.jspecify.annotations.NullMarked;
