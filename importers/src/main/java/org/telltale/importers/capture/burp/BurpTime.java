package org.telltale.importers.capture.burp;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A time as Java writes dates: `Fri Aug 01 23:00:25 IST 2025`. Letters for a zone may have several meanings: then the
/// response's Date, which names its zone, decides.
///
/// @param remark what is doubtful about it, or empty
record BurpTime(Optional<Instant> moment, String remark) {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy", Locale.ENGLISH);
    private static final Duration SAME = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Instant SECOND_DAY = Instant.EPOCH.plus(Duration.ofDays(1));

    /// Offsets that letters stand for, the usual first.
    private static final Map<String, List<String>> ZONES = Map.ofEntries(
            Map.entry("Z UTC GMT WET UCT", List.of("+00:00")),
            Map.entry("CET MET WEST WAT", List.of("+01:00")),
            Map.entry("CEST MEST EET CAT SAST", List.of("+02:00")),
            Map.entry("EEST EAT MSK TRT IDT", List.of("+03:00")),
            Map.entry("PKT", List.of("+05:00")),
            Map.entry("NPT", List.of("+05:45")),
            Map.entry("ICT WIB", List.of("+07:00")),
            Map.entry("HKT SGT AWST MYT", List.of("+08:00")),
            Map.entry("JST KST", List.of("+09:00")),
            Map.entry("AEST", List.of("+10:00")),
            Map.entry("AEDT", List.of("+11:00")),
            Map.entry("NZST", List.of("+12:00")),
            Map.entry("NZDT", List.of("+13:00")),
            Map.entry("BRT ART", List.of("-03:00")),
            Map.entry("ADT", List.of("-03:00")),
            Map.entry("EDT CLT", List.of("-04:00")),
            Map.entry("EST COT PET", List.of("-05:00")),
            Map.entry("MDT", List.of("-06:00")),
            Map.entry("MST PDT", List.of("-07:00")),
            Map.entry("AKST", List.of("-09:00")),
            Map.entry("HST", List.of("-10:00")),
            Map.entry("AKDT", List.of("-08:00")),
            Map.entry("IST", List.of("+05:30", "+02:00", "+01:00")),
            Map.entry("BST", List.of("+01:00", "+06:00")),
            Map.entry("CST", List.of("-06:00", "+08:00", "-05:00")),
            Map.entry("CDT", List.of("-05:00", "-04:00")),
            Map.entry("PST", List.of("-08:00", "+08:00")),
            Map.entry("AST", List.of("-04:00", "+03:00")),
            Map.entry("GST", List.of("+04:00", "-02:00")));

    /// @param answered the response's Date, if it has one
    static BurpTime of(String text, Optional<Instant> answered) {
        if (text.isEmpty()) {
            return new BurpTime(Optional.empty(), "");
        }
        String[] words = text.split(" +", 7);
        try {
            String rest = words.length == 6 ? String.join(" ", words[1], words[2], words[3], words[5]) : "";
            return zoned(LocalDateTime.parse(rest, FORM), words.length == 6 ? words[4] : "", answered);
        } catch (DateTimeException _) {
            return new BurpTime(Optional.empty(), "the time is not one that can be read");
        }
    }

    private static BurpTime zoned(LocalDateTime local, String letters, Optional<Instant> answered) {
        List<String> offsets = offsets(letters);
        Optional<ZoneOffset> byDate = offsets.size() == 1
                ? Optional.empty()
                : answered.flatMap(date -> offset(local, date))
                        .filter(found -> offsets.isEmpty() || offsets.contains(text(found)));
        ZoneOffset offset =
                byDate.orElseGet(() -> offsets.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(offsets.getFirst()));
        Instant moment = local.toInstant(offset);
        if (moment.isBefore(SECOND_DAY)) {
            return new BurpTime(Optional.empty(), "the time is the first of 1970: none was kept");
        }
        boolean sure = offsets.size() == 1 || byDate.isPresent();
        String remark = sure ? "" : "the zone " + letters + " has no one meaning; it is read as " + text(offset);
        return new BurpTime(Optional.of(moment), remark);
    }

    private static String text(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
    }

    private static List<String> offsets(String letters) {
        if (letters.matches("(GMT|UTC)[+-]\\d\\d:\\d\\d")) {
            return List.of(letters.substring(3));
        }
        return ZONES.entrySet().stream()
                .filter(entry -> Stream.of(entry.getKey().split(" ", -1)).anyMatch(letters::equals))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    /// The offset, in quarters of an hour, by which a local time is about the time of a moment.
    private static Optional<ZoneOffset> offset(LocalDateTime local, Instant moment) {
        Duration ahead = Duration.between(moment, local.toInstant(ZoneOffset.UTC));
        long steps = Math.round(ahead.toSeconds() / (double) STEP.toSeconds());
        Duration rest = ahead.minus(STEP.multipliedBy(steps)).abs();
        return rest.compareTo(SAME) <= 0 && Math.abs(steps) <= 56
                ? Optional.of(ZoneOffset.ofTotalSeconds((int) (steps * STEP.toSeconds())))
                : Optional.empty();
    }
}
