/// What keys open: XOR, rotations and AES, by what an analyst gives.
@NullMarked
package org.telltale.importers.payload.secret;

import org.jspecify.annotations.NullMarked;
