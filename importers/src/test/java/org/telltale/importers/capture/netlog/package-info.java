/// Tests of network logs.
@NullMarked
package org.telltale.importers.capture.netlog;

import org.jspecify.annotations.NullMarked;
