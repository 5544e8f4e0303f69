/// Bytes written in letters: base64, base64url and hexadecimal.
@NullMarked
package org.telltale.importers.payload.encoded;

import org.jspecify.annotations.NullMarked;
