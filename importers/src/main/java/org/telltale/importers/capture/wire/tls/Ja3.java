package org.telltale.importers.capture.wire.tls;

import java.util.List;
import java.util.stream.Collectors;
import org.telltale.importers.capture.wire.packet.Slice;

/// The JA3 fingerprint of a ClientHello and JA3S of a ServerHello: the MD5 of their numbers, without those of GREASE.
final class Ja3 {
    private static final int GROUPS = 10;
    private static final int POINTS = 11;

    private Ja3() {}

    static String client(Hello hello) {
        Slice points = hello.extension(POINTS);
        List<Integer> formats = points.part(1, points.u8(0)).octets();
        String text = String.join(
                ",",
                Integer.toString(hello.version()),
                list(hello.suites()),
                list(List.copyOf(hello.extensions().keySet())),
                list(Hello.numbers(hello.extension(GROUPS).from(2))),
                list(formats));
        return KeySchedule.digest("MD5", text);
    }

    static String server(Hello hello) {
        String text = String.join(
                ",",
                Integer.toString(hello.version()),
                list(hello.suites()),
                list(List.copyOf(hello.extensions().keySet())));
        return KeySchedule.digest("MD5", text);
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream()
                .filter(n -> !Ja4.isGrease(n))
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
    }
}
