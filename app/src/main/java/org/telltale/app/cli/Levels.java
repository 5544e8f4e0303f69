package org.telltale.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Conditions as the options give them: `factor=level`.
final class Levels {
    private Levels() {}

    static Map<String, String> of(List<String> options) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new UsageException("'" + option + "' is no condition: write factor=level");
            }
            levels.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return levels;
    }
}
