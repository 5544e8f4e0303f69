package org.telltale.importers.capture.stored;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of files in a zip archive as far as its head shows them.
public final class ZipNames {
    private static final Pattern LOCAL = Pattern.compile("PK\u0003\u0004[\\s\\S]{22}([\\s\\S])([\\s\\S])[\\s\\S]{2}");

    private ZipNames() {}

    /// Names in local headers, where bytes begin as a zip archive does.
    public static List<String> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        List<String> names = new ArrayList<>();
        Matcher header = LOCAL.matcher(text);
        while (text.startsWith("PK\u0003\u0004") && header.find()) {
            int length = header.group(1).charAt(0) | header.group(2).charAt(0) << 8;
            names.add(text.substring(header.end(), Math.min(text.length(), header.end() + length)));
        }
        return names;
    }
}
