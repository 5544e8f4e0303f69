/// Frames of Engine.IO and Socket.IO.
@NullMarked
package org.telltale.importers.payload.socket;

import org.jspecify.annotations.NullMarked;
