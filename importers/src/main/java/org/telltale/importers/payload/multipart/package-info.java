/// Bodies of several parts.
@NullMarked
package org.telltale.importers.payload.multipart;

import org.jspecify.annotations.NullMarked;
