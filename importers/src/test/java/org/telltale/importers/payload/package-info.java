/// Payload encodings, each against the contract and together in the pipeline.
@NullMarked
package org.telltale.importers.payload;

import org.jspecify.annotations.NullMarked;
