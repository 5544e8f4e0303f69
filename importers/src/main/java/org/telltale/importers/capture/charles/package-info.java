/// Sessions of Charles.
@NullMarked
package org.telltale.importers.capture.charles;

import org.jspecify.annotations.NullMarked;
