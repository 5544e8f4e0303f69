/// Java serialisation, as a tree.
@NullMarked
package org.telltale.importers.payload.javaobject;

import org.jspecify.annotations.NullMarked;
