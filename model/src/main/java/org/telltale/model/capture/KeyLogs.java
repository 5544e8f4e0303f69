package org.telltale.model.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Recognises logs of TLS secrets (NSS key log format, draft-ietf-tls-keylogfile).
public final class KeyLogs {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]*(?:CLIENT_RANDOM|(?:CLIENT|SERVER)_(?:EARLY|HANDSHAKE)?_?TRAFFIC_SECRET(?:_\\d+)?"
                    + "|(?:EARLY_)?EXPORTER_SECRET|PMS_CLIENT_RANDOM|RSA|ECH_SECRET|ECH_CONFIG)"
                    + "[ \\t]+[0-9a-fA-F]{16,}[ \\t]+[0-9a-fA-F]{32,}[ \\t]*$");
    private static final Pattern OTHER = Pattern.compile("(?m)^(?![ \\t]*#)[^\\r\\n]*[{}\\[\\]<>,;\\x00-\\x08]");

    /// Endings and names that such logs usually have beside a capture.
    private static final List<String> ENDINGS = List.of(
            "keys", "keylog", "sslkeylog", "sslkeylogfile", "keylogfile", "sslkeys", "tlskeys", "nss", "key.log");

    private static final List<String> TEXTS = List.of("", ".txt", ".log");
    private static final List<String> NAMES = List.of("sslkeylogfile", "sslkeylog", "sslkeys", "keylog", "keylogfile");

    private KeyLogs() {}

    /// Whether a file is a key log, by its first bytes.
    public static boolean recognise(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return LINE.matcher(text).find() && !OTHER.matcher(text).find();
    }

    /// Whether a file is a key log into which nothing was written yet, by its first bytes: blank lines and comments.
    public static boolean isEmpty(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }

    /// Whether a file's name says that it may hold the keys of a capture: the capture's name with another ending, or
    /// one of the names that programs give such logs.
    public static boolean isBeside(String name, String capture) {
        String lower = name.toLowerCase(Locale.ROOT);
        String whole = capture.toLowerCase(Locale.ROOT);
        int dot = whole.lastIndexOf('.');
        String stem = dot > 0 ? whole.substring(0, dot) : whole;
        for (String text : TEXTS) {
            if (lower.endsWith(text)) {
                String bare = lower.substring(0, lower.length() - text.length());
                boolean own = ENDINGS.stream()
                        .anyMatch(
                                end -> List.of(stem + "." + end, whole + "." + end, stem + "_" + end, stem + "-" + end)
                                        .contains(bare));
                if (own || NAMES.contains(bare)) {
                    return true;
                }
            }
        }
        return false;
    }
}
