/// Random access to bytes by `long` offsets.
@NullMarked
package org.telltale.model.bytes;

import org.jspecify.annotations.NullMarked;
