/// JSON Lines dumps of hooked requests.
@NullMarked
package org.telltale.importers.capture.jsonl;

import org.jspecify.annotations.NullMarked;
