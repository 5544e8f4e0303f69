/// Tests of lists of connections.
@NullMarked
package org.telltale.importers.capture.connections;

import org.jspecify.annotations.NullMarked;
