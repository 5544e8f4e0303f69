/// Tests of traces of hooks.
@NullMarked
package org.telltale.importers.capture.pirogue;

import org.jspecify.annotations.NullMarked;
