/// JSON, strict or with odd separators.
@NullMarked
package org.telltale.importers.payload.json;

import org.jspecify.annotations.NullMarked;
