@NullMarked
package org.telltale.views;

import org.jspecify.annotations.NullMarked;
