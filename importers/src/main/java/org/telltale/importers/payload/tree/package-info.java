/// What decoders share: nodes over bytes, cursors, and a tree that grows without recursion.
@NullMarked
package org.telltale.importers.payload.tree;

import org.jspecify.annotations.NullMarked;
