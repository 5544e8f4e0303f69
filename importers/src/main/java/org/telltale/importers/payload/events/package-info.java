/// Streams of events.
@NullMarked
package org.telltale.importers.payload.events;

import org.jspecify.annotations.NullMarked;
