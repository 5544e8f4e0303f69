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
    private static final String SESSION = "Session-ID:";
    private static final String MASTER = "Master-Key:";

    private final Map<String, byte[]> secrets = new HashMap<>();

    /// Takes the lines `LABEL CLIENT_RANDOM SECRET`, and the older `RSA ENCRYPTED_START SECRET` and
    /// `RSA Session-ID:ID Master-Key:SECRET`. A digit too many at the end of a secret is left out.
    public void add(Slice text) {
        for (String line : text.latin().split("[\r\n]+", -1)) {
            String[] words = line.strip().split("\\s+", -1);
            if (words.length < 3 || secrets.size() >= MOST) {
                continue;
            }
            boolean session = words[1].startsWith(SESSION) && words[2].startsWith(MASTER);
            String label = session ? "SESSION" : words[0];
            String of = session ? words[1].substring(SESSION.length()) : words[1];
            String secret = session ? words[2].substring(MASTER.length()) : words[2];
            put(label, of, secret.substring(0, secret.length() & ~1));
        }
    }

    private void put(String label, String of, String secret) {
        if (isHex(of) && isHex(secret) && secret.length() >= 2 * LEAST && secret.length() <= 2 * LONGEST) {
            secrets.put(
                    label + " " + of.toLowerCase(Locale.ROOT), HexFormat.of().parseHex(secret));
        }
    }

    private static boolean isHex(String word) {
        return word.length() % 2 == 0 && word.chars().allMatch(HexFormat::isHexDigit);
    }

    /// Keeps a secret that followed from others, for connections that go on with it.
    void learn(String label, byte[] of, byte[] secret) {
        if (secrets.size() < MOST && of.length > 0) {
            secrets.putIfAbsent(label + " " + HexFormat.of().formatHex(of), secret);
        }
    }

    /// The secret of a label for the connection of a client random, or of what else the label's lines name.
    public Optional<byte[]> find(String label, byte[] of) {
        return Optional.ofNullable(secrets.get(label + " " + HexFormat.of().formatHex(of)));
    }
}
