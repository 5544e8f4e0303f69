/// BSON.
@NullMarked
package org.telltale.importers.payload.bson;

import org.jspecify.annotations.NullMarked;
