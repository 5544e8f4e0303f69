/// Bytes as a hex view, and what they mean as numbers, times and text.
@NullMarked
package org.telltale.views.hex;

import org.jspecify.annotations.NullMarked;
