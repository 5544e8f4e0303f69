/// ASN.1.
@NullMarked
package org.telltale.importers.payload.asn1;

import org.jspecify.annotations.NullMarked;
