package org.telltale.views.study;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Who a host belongs to, as far as its name says so: the domain that somebody registered.
public final class Recipient {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    /// Second levels below which names are registered in many countries: `co.uk`, `com.cn`.
    private static final Set<String> REGISTRIES =
            Set.of("co", "com", "net", "org", "gov", "edu", "ac", "or", "ne", "go");

    private Recipient() {}

    /// The last two labels, three below a registry of a country; an address or a short name is its own.
    public static String of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        List<String> labels = List.of(name.split("\\."));
        if (ADDRESS.matcher(name).matches() || labels.size() < 3) {
            return name;
        }
        boolean country = labels.getLast().length() == 2 && REGISTRIES.contains(labels.get(labels.size() - 2));
        int from = labels.size() - (country ? 3 : 2);
        return String.join(".", labels.subList(from, labels.size()));
    }
}
