package org.telltale.importers.capture.saz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.importers.capture.text.TimeText;
import org.telltale.importers.capture.text.XmlReferences;
import org.telltale.model.bytes.Bytes;

/// What Fiddler notes of a session: `SessionTimers` and `SessionFlag`s. Only attributes of tags are looked at, so there
/// are no entities to expand.
///
/// @param timers in lower case
/// @param flags in lower case
record SessionNotes(Map<String, String> timers, Map<String, String> flags) {
    static final SessionNotes NONE = new SessionNotes(Map.of(), Map.of());

    private static final int LONGEST = 1 << 20;
    private static final int MOST = 1024;
    private static final Pattern TIMERS = Pattern.compile("<SessionTimers\\s([^>]{0,8192})>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]{1,64})=\"([^\"]{0,1024})\"");
    private static final Pattern FLAG =
            Pattern.compile("<SessionFlag\\s{1,8}N=\"([^\"]{1,256})\"\\s{1,8}V=\"([^\"]{0,4096})\"");

    SessionNotes {
        timers = Map.copyOf(timers);
        flags = Map.copyOf(flags);
    }

    static SessionNotes of(Bytes xml) {
        byte[] start = xml.slice(0, Math.min(LONGEST, xml.size())).toArray();
        String text = new String(start, StandardCharsets.UTF_8);
        Map<String, String> timers = new LinkedHashMap<>();
        Matcher tag = TIMERS.matcher(text);
        if (tag.find()) {
            Matcher each = ATTRIBUTE.matcher(tag.group(1));
            while (each.find()) {
                timers.put(each.group(1).toLowerCase(Locale.ROOT), each.group(2));
            }
        }
        Map<String, String> flags = new LinkedHashMap<>();
        Matcher flag = FLAG.matcher(text);
        while (flag.find() && flags.size() < MOST) {
            flags.put(
                    XmlReferences.resolve(flag.group(1)).toLowerCase(Locale.ROOT),
                    XmlReferences.resolve(flag.group(2)));
        }
        return new SessionNotes(timers, flags);
    }

    String flag(String name) {
        return flags.getOrDefault(name, "");
    }

    /// A time; the year 1 stands for none.
    Optional<Instant> time(String name) {
        return TimeText.read(timers.getOrDefault(name, ""))
                .map(TimeText::instant)
                .filter(moment -> moment.isAfter(Instant.EPOCH));
    }

    /// What the notes add to a record.
    Map<String, String> attributes() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "client ip", flag("x-clientip").replaceFirst("^::ffff:", ""));
        put(all, "client port", flag("x-clientport"));
        put(all, "server ip", flag("x-hostip"));
        put(all, "app", flag("x-processinfo"));
        put(all, "comment", flag("ui-comments"));
        put(all, "timing dns", timers.getOrDefault("dnstime", ""));
        put(all, "timing connect", timers.getOrDefault("tcpconnecttime", ""));
        put(all, "timing ssl", timers.getOrDefault("httpshandshaketime", ""));
        return all;
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isEmpty() && value.length() <= 1024) {
            all.put(name, value);
        }
    }
}
