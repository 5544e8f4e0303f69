@NullMarked
package org.telltale.importers;

import org.jspecify.annotations.NullMarked;
