/// What a conversation between two ends is made of, and how its exchanges leave.
@NullMarked
package org.telltale.importers.capture.wire.flow;

import org.jspecify.annotations.NullMarked;
