/// Message types worked out from messages that nobody declared.
@NullMarked
package org.telltale.model.schema.infer;

import org.jspecify.annotations.NullMarked;
