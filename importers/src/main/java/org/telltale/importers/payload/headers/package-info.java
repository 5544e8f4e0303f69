/// Header blocks.
@NullMarked
package org.telltale.importers.payload.headers;

import org.jspecify.annotations.NullMarked;
