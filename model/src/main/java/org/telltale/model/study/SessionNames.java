package org.telltale.model.study;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of sessions, from names of files and from what analysts type.
public final class SessionNames {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}/#\\\\]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Set<String> endings;
    private final Set<String> taken = new HashSet<>();

    /// @param endings of all importers, without the dot
    SessionNames(Collection<String> endings) {
        this.endings = Set.copyOf(endings);
    }

    /// The file's name without its known endings.
    String ofFile(String fileName) {
        String name = fileName;
        for (String shorter = cut(name); !shorter.equals(name); shorter = cut(name)) {
            name = shorter;
        }
        return clean(name);
    }

    /// A name that can be cited: no `/`, `#` or control characters, and not a number.
    public static String clean(String name) {
        String clean = FORBIDDEN.matcher(name.strip()).replaceAll("_");
        return clean.isEmpty() || DIGITS.matcher(clean).matches() ? "_" + clean : clean;
    }

    /// The name, or with `~2`, `~3` … where it is taken already.
    String take(String name) {
        String free = name;
        for (int copy = 2; !taken.add(free); copy++) {
            free = name + "~" + copy;
        }
        return free;
    }

    private String cut(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream()
                .map(ending -> "." + ending)
                .filter(ending -> lower.endsWith(ending) && lower.length() > ending.length())
                .max(java.util.Comparator.comparingInt(String::length))
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
