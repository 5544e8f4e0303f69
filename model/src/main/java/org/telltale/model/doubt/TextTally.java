package org.telltale.model.doubt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What texts are, where all instances have one form.
final class TextTally {
    private static final int MOST_VALUES = 4096;
    private static final int LONGEST = 200;
    private static final Map<String, Pattern> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("uuid", Pattern.compile("(?i)[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}"));
        FORMS.put(
                "hash",
                Pattern.compile(
                        "(?i)(?=.*[a-f])(?=.*[0-9])([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})"));
        FORMS.put("mac", Pattern.compile("(?i)([0-9a-f]{2}[:-]){5}[0-9a-f]{2}"));
        FORMS.put("ip", Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)"));
        FORMS.put("coordinates", Pattern.compile("-?\\d{1,2}\\.\\d{3,}\\s*[,;]\\s*-?1?\\d{1,2}\\.\\d{3,}"));
        FORMS.put("version", Pattern.compile("v?\\d+(\\.\\d+){1,3}(-[A-Za-z0-9.]+)?"));
        FORMS.put(
                "date",
                Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?"));
        FORMS.put("url", Pattern.compile("[a-z][a-z0-9+.-]*://\\S+"));
        FORMS.put("email", Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}"));
    }

    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private final Set<String> values = new HashSet<>();
    private int count;

    void see(String text) {
        if (text.isEmpty()) {
            return;
        }
        count++;
        if (values.size() < MOST_VALUES) {
            values.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
        if (text.length() <= LONGEST) {
            FORMS.forEach((name, form) -> {
                if (form.matcher(text).matches()) {
                    forms.merge(name, 1, Integer::sum);
                }
            });
        }
    }

    List<Ranked> ranked() {
        List<Ranked> readings = new ArrayList<>();
        forms.forEach((name, fitting) -> readings.add(new Ranked(
                name,
                (name.equals("version") ? 0.6 : 0.9) * fitting / count,
                NumberTally.words("# of # texts have the form, # different", fitting, count, values.size()))));
        return readings;
    }
}
