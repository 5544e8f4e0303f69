/// From a captured packet to TCP and UDP: link layers, IP, fragments, tunnels.
@NullMarked
package org.telltale.importers.capture.wire.link;

import org.jspecify.annotations.NullMarked;
