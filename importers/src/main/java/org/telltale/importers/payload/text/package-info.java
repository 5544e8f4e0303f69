/// Plain text in its charset.
@NullMarked
package org.telltale.importers.payload.text;

import org.jspecify.annotations.NullMarked;
