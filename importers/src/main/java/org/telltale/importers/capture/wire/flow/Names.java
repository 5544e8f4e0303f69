package org.telltale.importers.capture.wire.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Address;

/// Names of addresses, as the capture's answers of the name service gave them; the last answer holds. At most 200,000.
public final class Names {
    private static final int MOST = 200_000;

    private final Map<Address, String> names = new LinkedHashMap<>();

    public void put(Address address, String name) {
        if (!name.isBlank() && (names.size() < MOST || names.containsKey(address))) {
            names.put(address, name);
        }
    }

    public Optional<String> of(Address address) {
        return Optional.ofNullable(names.get(address));
    }
}
