/// Packet captures: classic pcap and pcapng.
@NullMarked
package org.telltale.importers.capture.pcap;

import org.jspecify.annotations.NullMarked;
