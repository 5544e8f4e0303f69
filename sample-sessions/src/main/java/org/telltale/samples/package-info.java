@NullMarked
package org.telltale.samples;

import org.jspecify.annotations.NullMarked;
