package org.telltale.model.decode;

import java.util.regex.Pattern;

/// The name of a decoder as it stands in paths and on disk, with the version of its rules.
///
/// @param name kebab-case, never changed once released
/// @param version raised when the same bytes give another tree
public record DecoderId(String name, int version) {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public DecoderId {
        if (!KEBAB.matcher(name).matches()) {
            throw new IllegalArgumentException("decoder id '" + name + "' is not kebab-case");
        }
    }
}
