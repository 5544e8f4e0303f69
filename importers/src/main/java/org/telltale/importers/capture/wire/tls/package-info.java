/// TLS connections: what they say openly, and their content where keys are given.
@NullMarked
package org.telltale.importers.capture.wire.tls;

import org.jspecify.annotations.NullMarked;
