/// Bencode, as torrents use it.
@NullMarked
package org.telltale.importers.payload.bencode;

import org.jspecify.annotations.NullMarked;
