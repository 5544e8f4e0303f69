/// Session archives of Fiddler.
@NullMarked
package org.telltale.importers.capture.saz;

import org.jspecify.annotations.NullMarked;
