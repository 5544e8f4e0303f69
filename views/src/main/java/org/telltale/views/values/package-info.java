/// The Values tab: one row a value, however it is encoded.
@NullMarked
package org.telltale.views.values;

import org.jspecify.annotations.NullMarked;
