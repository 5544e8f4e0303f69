/// Signed and encrypted web tokens.
@NullMarked
package org.telltale.importers.payload.token;

import org.jspecify.annotations.NullMarked;
