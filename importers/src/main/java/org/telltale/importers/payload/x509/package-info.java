/// X.509 certificates by the names of their parts, and their text armour.
@NullMarked
package org.telltale.importers.payload.x509;

import org.jspecify.annotations.NullMarked;
