/// The store behind the port: packed pages in an H2 file, payloads in a file beside it.
@NullMarked
package org.telltale.model.store.h2;

import org.jspecify.annotations.NullMarked;
