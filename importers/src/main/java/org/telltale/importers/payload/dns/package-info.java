/// Messages of the name service.
@NullMarked
package org.telltale.importers.payload.dns;

import org.jspecify.annotations.NullMarked;
