package org.telltale.importers.capture.netlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.bytes.Bytes;

/// What a log says about connections, and which of its sources use which.
final class NetlogSockets {
    private static final int MOST_SOURCES = 500_000;
    private static final int MOST_STEPS = 40;
    private static final int MOST_SENT = 32 << 20;

    private final Map<Long, List<Long>> uses = new HashMap<>();
    private final Map<Long, Map<String, String>> facts = new HashMap<>();
    private final Map<Long, ByteArrayOutputStream> sent = new HashMap<>();
    private final Set<Long> clear = new HashSet<>();
    private int kept;

    void depends(long source, long on) {
        List<Long> all = uses.get(source);
        if (all == null && uses.size() < MOST_SOURCES) {
            all = new ArrayList<>();
            uses.put(source, all);
        }
        if (all != null && all.size() < MOST_STEPS && !all.contains(on)) {
            all.add(on);
        }
    }

    void learn(NetlogEvent event) {
        switch (event.type()) {
            case "TCP_CONNECT_ATTEMPT" -> address(event, event.text("address"));
            case "TCP_CONNECT" -> address(event, event.text("remote_address"));
            case "UDP_CONNECT" -> address(event, event.text("address"));
            case "SSL_CONNECT" -> {
                put(event, "tls version", event.text("version"));
                put(event, "alpn", event.text("next_proto"));
            }
            case "QUIC_SESSION" -> {
                put(event, "server name", event.text("host"));
                put(event, "alpn", event.text("host").isEmpty() ? "" : "h3");
                address(event, event.text("peer_address"));
            }
            default -> {}
        }
    }

    private void address(NetlogEvent event, String address) {
        int colon = address.lastIndexOf(':');
        if (colon > 0) {
            put(event, "server ip", address.substring(0, colon).replaceAll("[\\[\\]]", ""));
            put(event, "server port", address.substring(colon + 1));
        }
    }

    private void put(NetlogEvent event, String name, String value) {
        if (!value.isEmpty()
                && value.length() < 256
                && (facts.size() < MOST_SOURCES || facts.containsKey(event.source()))) {
            facts.computeIfAbsent(event.source(), _ -> new LinkedHashMap<>()).put(name, value);
        }
    }

    void sent(long socket, Bytes bytes, boolean inClear) {
        if (inClear && clear.add(socket)) {
            sent.remove(socket);
        }
        if ((inClear || !clear.contains(socket)) && kept < MOST_SENT) {
            sent.computeIfAbsent(socket, _ -> new ByteArrayOutputStream()).writeBytes(bytes.toArray());
            kept += (int) bytes.size();
        }
    }

    /// What is known of a connection itself.
    Map<String, String> facts(long source) {
        return facts.getOrDefault(source, Map.of());
    }

    /// Gives a draft what is known of the connection that its source uses, directly or by others.
    void describe(long source, NetlogDraft draft) {
        for (long used : reach(source)) {
            Optional.ofNullable(facts.get(used)).ifPresent(known -> known.forEach(draft::put));
        }
    }

    /// The body of a request by its head, which stands in what a socket sent.
    Optional<Bytes> body(long source, String head, long length) {
        if (head.isEmpty()) {
            return Optional.empty();
        }
        byte[] wanted = head.getBytes(StandardCharsets.ISO_8859_1);
        for (long used : reach(source)) {
            byte[] all = Optional.ofNullable(sent.get(used))
                    .map(ByteArrayOutputStream::toByteArray)
                    .orElse(new byte[0]);
            int at = indexOf(all, wanted);
            if (at >= 0 && length <= all.length - at - wanted.length) {
                return Optional.of(Bytes.of(all).slice(at + wanted.length, length));
            }
        }
        return Optional.empty();
    }

    private List<Long> reach(long source) {
        List<Long> reached = new ArrayList<>(List.of(source));
        Deque<Long> open = new ArrayDeque<>(reached);
        while (!open.isEmpty() && reached.size() < MOST_STEPS) {
            for (long next : uses.getOrDefault(open.removeFirst(), List.of())) {
                if (!reached.contains(next)) {
                    reached.add(next);
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static int indexOf(byte[] all, byte[] wanted) {
        for (int at = 0; at + wanted.length <= all.length; at++) {
            boolean here = all[at] == wanted[0] && Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length);
            if (here) {
                return at;
            }
        }
        return -1;
    }
}
