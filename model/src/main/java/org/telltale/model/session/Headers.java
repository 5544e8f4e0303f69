package org.telltale.model.session;

import java.util.List;
import java.util.Optional;

/// Header lines of one message in file order; names keep their case, look-ups ignore it.
public record Headers(List<Header> list) {
    public record Header(String name, String value) {}

    public static final Headers NONE = new Headers(List.of());

    public Headers {
        list = List.copyOf(list);
    }

    public Optional<String> first(String name) {
        return list.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /// The stored text: a line `name: value` for each header, ended by CR LF; layer 0 of the headers part.
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Header header : list) {
            out.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        return out.toString();
    }
}
