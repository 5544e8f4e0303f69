/// Compressed bytes: gzip, zlib and raw deflate.
@NullMarked
package org.telltale.importers.payload.compressed;

import org.jspecify.annotations.NullMarked;
