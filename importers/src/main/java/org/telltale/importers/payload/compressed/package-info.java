/// Compressed bytes: gzip, zlib, raw deflate, Brotli, Zstandard and Snappy.
@NullMarked
package org.telltale.importers.payload.compressed;

import org.jspecify.annotations.NullMarked;
