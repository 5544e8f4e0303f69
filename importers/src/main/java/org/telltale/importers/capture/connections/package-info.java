/// Lists of connections and accesses that apps on a phone kept, without what was said in them.
@NullMarked
package org.telltale.importers.capture.connections;

import org.jspecify.annotations.NullMarked;
