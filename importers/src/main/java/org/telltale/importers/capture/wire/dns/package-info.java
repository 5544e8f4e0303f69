/// DNS exchanges, and the names that answers give to addresses.
@NullMarked
package org.telltale.importers.capture.wire.dns;

import org.jspecify.annotations.NullMarked;
