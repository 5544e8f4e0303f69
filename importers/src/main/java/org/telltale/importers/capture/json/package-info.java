/// JSON files as a stream of tokens with their places.
@NullMarked
package org.telltale.importers.capture.json;

import org.jspecify.annotations.NullMarked;
