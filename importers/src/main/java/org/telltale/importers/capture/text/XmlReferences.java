package org.telltale.importers.capture.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The references of XML that mean one character: those by number and the five by name. No other is resolved.
public final class XmlReferences {
    private static final Pattern REFERENCE = Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|lt|gt|amp|quot|apos);");

    private XmlReferences() {}

    /// A text with its references resolved; what is none stays as it is.
    public static String resolve(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String reference) {
        return switch (reference) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> {
                int point = reference.startsWith("#x")
                        ? Integer.parseInt(reference.substring(2), 16)
                        : Integer.parseInt(reference.substring(1));
                yield Character.isValidCodePoint(point) ? Character.toString(point) : "&" + reference + ";";
            }
        };
    }
}
