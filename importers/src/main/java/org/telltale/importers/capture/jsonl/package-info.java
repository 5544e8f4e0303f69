/// Dumps of hooked requests: JSON Lines, and tables whose rows are read as such lines.
@NullMarked
package org.telltale.importers.capture.jsonl;

import org.jspecify.annotations.NullMarked;
