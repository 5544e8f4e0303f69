/// Cookies.
@NullMarked
package org.telltale.importers.payload.cookie;

import org.jspecify.annotations.NullMarked;
