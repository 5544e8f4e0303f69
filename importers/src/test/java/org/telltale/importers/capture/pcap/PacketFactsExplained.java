package org.telltale.importers.capture.pcap;

import java.util.Optional;

final class PacketFactsExplained {
    private PacketFactsExplained() {}

    static int notYet() {
        return 0;
    }

    static Optional<String> reason(String path, String fact) {
        return Optional.empty();
    }
}
