@NullMarked
package org.telltale.app;

import org.jspecify.annotations.NullMarked;
