package org.telltale.importers.capture.pcap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.telltale.model.capture.CapturedRecord;

/// What an import found, counted as the other tool counts.
final class WireFacts {
    private final List<CapturedRecord> records;

    WireFacts(List<CapturedRecord> records) {
        this.records = records;
    }

    private static String attribute(CapturedRecord record, String name) {
        return record.attributes().getOrDefault(name, "");
    }

    List<CapturedRecord> http(boolean two) {
        return records.stream()
                .filter(r -> r.protocol().equals("http") || r.protocol().equals("ssdp") && !two)
                .filter(r -> attribute(r, "http version").equals("HTTP/2") == two)
                .toList();
    }

    List<CapturedRecord> requests(boolean two) {
        return http(two).stream().filter(r -> !r.method().isEmpty()).toList();
    }

    Map<String, Integer> statuses(boolean two) {
        Map<String, Integer> counts = new TreeMap<>();
        for (CapturedRecord record : http(two)) {
            record.status().ifPresent(status -> counts.merge(status.toString(), 1, Integer::sum));
            String interim = two ? "" : attribute(record, "interim status");
            for (String status : interim.isEmpty() ? List.<String>of() : List.of(interim.split(", ", -1))) {
                counts.merge(status, 1, Integer::sum);
            }
        }
        return counts;
    }

    static Map<String, Integer> count(List<CapturedRecord> records, Function<CapturedRecord, String> what) {
        Map<String, Integer> counts = new TreeMap<>();
        records.forEach(record -> counts.merge(what.apply(record), 1, Integer::sum));
        return counts;
    }

    /// One record of each connection that began with a ClientHello.
    List<CapturedRecord> tls() {
        Map<String, CapturedRecord> first = new HashMap<>();
        for (CapturedRecord record : records) {
            if (record.attributes().containsKey("client hellos")) {
                first.putIfAbsent(attribute(record, "connection"), record);
            }
        }
        return new ArrayList<>(first.values());
    }

    int clientHellos() {
        return tls().stream()
                .mapToInt(r -> Integer.parseInt(attribute(r, "client hellos")))
                .sum();
    }

    Map<String, Integer> serverNames() {
        Map<String, Integer> counts = new TreeMap<>();
        tls().forEach(r -> counts.merge(
                attribute(r, "server name"), Integer.parseInt(attribute(r, "client hellos")), Integer::sum));
        return counts;
    }

    Map<String, Integer> offered() {
        Map<String, Integer> counts = new TreeMap<>();
        for (CapturedRecord record : tls()) {
            Set<String> once =
                    new HashSet<>(List.of(attribute(record, "alpn offered").split(", ", -1)));
            int hellos = Integer.parseInt(attribute(record, "client hellos"));
            once.stream().filter(p -> !p.isEmpty()).forEach(p -> counts.merge(p, hellos, Integer::sum));
        }
        return counts;
    }

    List<CapturedRecord> dns() {
        return records.stream()
                .filter(r -> r.protocol().equals("dns"))
                .filter(r -> !r.method().isEmpty())
                .toList();
    }

    int dnsMessages() {
        return dns().stream()
                .mapToInt(r -> (r.request().isPresent() ? 1 : 0) + (r.response().isPresent() ? 1 : 0))
                .sum();
    }

    int dnsQueries() {
        return (int) dns().stream().filter(r -> r.request().isPresent()).count();
    }

    int frames(Predicate<CapturedRecord> which) {
        return records.stream()
                .filter(r -> r.protocol().equals("websocket"))
                .filter(which)
                .mapToInt(r -> Integer.parseInt(r.attributes().getOrDefault("frames", "0")))
                .sum();
    }

    long grpcMessages() {
        return records.stream().filter(r -> r.protocol().equals("grpc")).count()
                + records.stream()
                        .mapToInt(r -> Integer.parseInt(r.attributes().getOrDefault("messages", "0")))
                        .sum();
    }
}
