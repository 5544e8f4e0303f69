/// Query strings, forms, percent-encoding and URLs.
@NullMarked
package org.telltale.importers.payload.urlencoded;

import org.jspecify.annotations.NullMarked;
