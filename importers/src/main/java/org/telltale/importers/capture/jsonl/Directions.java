package org.telltale.importers.capture.jsonl;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.session.Side;

/// The words by which a dump says which way a payload went, in lower case.
record Directions(Set<String> requests, Set<String> responses) {
    static final Directions USUAL = new Directions(
            Set.of(
                    "request",
                    "req",
                    "out",
                    "outgoing",
                    "outbound",
                    "send",
                    "sent",
                    "tx",
                    "up",
                    "upload",
                    "upstream",
                    "uplink",
                    "c2s",
                    "client",
                    "write",
                    "egress",
                    ">",
                    "->",
                    "=>",
                    ">>"),
            Set.of(
                    "response",
                    "resp",
                    "rsp",
                    "res",
                    "in",
                    "incoming",
                    "inbound",
                    "recv",
                    "receive",
                    "received",
                    "rx",
                    "down",
                    "download",
                    "downstream",
                    "downlink",
                    "s2c",
                    "server",
                    "read",
                    "ingress",
                    "<",
                    "<-",
                    "<=",
                    "<<"));

    Directions {
        requests = Set.copyOf(requests);
        responses = Set.copyOf(responses);
    }

    Optional<Side> side(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (requests.contains(lower)) {
            return Optional.of(Side.REQUEST);
        }
        return responses.contains(lower) ? Optional.of(Side.RESPONSE) : Optional.empty();
    }
}
