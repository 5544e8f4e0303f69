/// Avro: files with their schema, and single objects whose schema was given.
@NullMarked
package org.telltale.importers.payload.avro;

import org.jspecify.annotations.NullMarked;
