package org.telltale.importers.capture.wire.tls;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Slice;

/// Secrets of TLS connections, as browsers and libraries log them (NSS key log format, draft-ietf-tls-keylogfile); lines
/// that are none are passed over. At most 500,000.
public final class KeyLog {
    private static final int MOST = 500_000;
    private static final int LEAST = 32;
    private static final int LONGEST = 64;

    private final Map<String, byte[]> secrets = new HashMap<>();

    /// Takes the lines `LABEL CLIENT_RANDOM SECRET`.
    public void add(Slice text) {
        for (String line : text.latin().split("[\r\n]+", -1)) {
            String[] words = line.strip().split("\\s+", -1);
            if (words.length == 3 && secrets.size() < MOST && isHex(words[1]) && isHex(words[2])) {
                byte[] secret = HexFormat.of().parseHex(words[2]);
                if (secret.length >= LEAST && secret.length <= LONGEST) {
                    secrets.put(words[0] + " " + words[1].toLowerCase(Locale.ROOT), secret);
                }
            }
        }
    }

    private static boolean isHex(String word) {
        return word.length() % 2 == 0 && word.chars().allMatch(HexFormat::isHexDigit);
    }

    /// The secret of a label for the connection of a client random.
    Optional<byte[]> find(String label, byte[] clientRandom) {
        return Optional.ofNullable(secrets.get(label + " " + HexFormat.of().formatHex(clientRandom)));
    }
}
