/// Who reads the bytes of a connection, by what they begin with.
@NullMarked
package org.telltale.importers.capture.wire.talk;

import org.jspecify.annotations.NullMarked;
