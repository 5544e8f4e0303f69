/// The inspector: one exchange's parts as tree, text and bytes.
@NullMarked
package org.telltale.views.message;

import org.jspecify.annotations.NullMarked;
