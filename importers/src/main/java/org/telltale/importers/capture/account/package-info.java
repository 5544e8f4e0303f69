/// What becomes of each byte of a capture file.
@NullMarked
package org.telltale.importers.capture.account;

import org.jspecify.annotations.NullMarked;
