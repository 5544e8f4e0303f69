package org.telltale.model.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;

/// Gives evidence its ids: `e-` and the first 8 hexadecimal digits of SHA-256 over
/// `captureSha256|n|side|path|layer|offset|length`, more digits where another place has these already.
final class EvidenceIds {
    private static final int DIGITS = 8;
    private static final int MORE = 4;

    private final Map<String, String> places = new HashMap<>();

    String id(RecordId record, Side side, String path, int layer, long offset, long length) {
        String place = record.capture().hex() + "|" + record.number() + "|" + side.id() + "|" + path + "|" + layer + "|"
                + offset + "|" + length;
        String hash =
                Sha256.of(Bytes.of(place.getBytes(StandardCharsets.UTF_8))).hex();
        int digits = DIGITS;
        String id = "e-" + hash.substring(0, digits);
        while (!places.computeIfAbsent(id, _ -> place).equals(place) && digits < hash.length()) {
            digits += MORE;
            id = "e-" + hash.substring(0, digits);
        }
        return id;
    }
}
