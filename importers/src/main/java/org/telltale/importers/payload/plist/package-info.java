/// Property lists.
@NullMarked
package org.telltale.importers.payload.plist;

import org.jspecify.annotations.NullMarked;
