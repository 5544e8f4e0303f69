/// What decoders of text share: nodes over bytes, and a cursor.
@NullMarked
package org.telltale.importers.payload.tree;

import org.jspecify.annotations.NullMarked;
