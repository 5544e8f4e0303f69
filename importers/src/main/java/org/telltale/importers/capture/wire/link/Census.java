package org.telltale.importers.capture.wire.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.model.problem.Problem;

/// Packets that carry neither TCP nor UDP, by kind.
final class Census {
    private static final int MOST_KINDS = 64;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    private static final class Kind {
        private final Moment first;
        private long packets;
        private long bytes;

        Kind(Moment first) {
            this.first = first;
        }
    }

    void other(Moment at, String kind) {
        String known = kinds.containsKey(kind) || kinds.size() < MOST_KINDS ? kind : "of other kinds";
        Kind counted = kinds.computeIfAbsent(known, _ -> new Kind(at));
        counted.packets++;
        counted.bytes += at.span().length();
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        kinds.forEach((name, kind) -> all.add(Problem.notice(
                kind.first.span().offset(),
                kind.first.span().length(),
                "%d %s %s (%d bytes of the file) carry no TCP or UDP; here is the first"
                        .formatted(kind.packets, kind.packets == 1 ? "packet" : "packets", name, kind.bytes))));
        return all;
    }
}
