package org.telltale.importers.capture.mitmproxy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.telltale.model.bytes.Bytes;

/// A message of the name service (RFC 1035) from the fields that a flow keeps of it, without compressed names.
final class DnsPacking {
    private static final List<String> SECTIONS = List.of("answers", "authorities", "additionals");
    private static final int MOST = 65_535;
    private static final int LONGEST_LABEL = 63;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private DnsPacking() {}

    static Bytes pack(Map<String, Value> message) {
        DnsPacking packing = new DnsPacking();
        packing.message(message);
        return Bytes.of(packing.out.toByteArray());
    }

    private static Value get(Map<String, Value> entries, String key) {
        return entries.getOrDefault(key, Value.NULL);
    }

    private static int number(Map<String, Value> entries, String key) {
        return get(entries, key).number().orElse(0);
    }

    private void message(Map<String, Value> message) {
        u16(number(message, "id"));
        boolean response = !get(message, "query").isTrue();
        u16((response ? 0x8000 : 0)
                | (number(message, "op_code") & 15) << 11
                | flag(message, "authoritative_answer", 0x400)
                | flag(message, "truncation", 0x200)
                | flag(message, "recursion_desired", 0x100)
                | flag(message, "recursion_available", 0x80)
                | (number(message, "reserved") & 7) << 4
                | number(message, "response_code") & 15);
        List<Value> questions = get(message, "questions").items();
        u16(Math.min(MOST, questions.size()));
        for (String section : SECTIONS) {
            u16(Math.min(MOST, get(message, section).items().size()));
        }
        questions.forEach(question -> head(question.entries()));
        for (String section : SECTIONS) {
            get(message, section).items().forEach(answer -> answer(answer.entries()));
        }
    }

    private static int flag(Map<String, Value> message, String key, int bit) {
        return get(message, key).isTrue() ? bit : 0;
    }

    private void head(Map<String, Value> entries) {
        name(get(entries, "name").word());
        u16(number(entries, "type"));
        u16(get(entries, "class_")
                .number()
                .or(() -> get(entries, "class").number())
                .orElse(1));
    }

    private void answer(Map<String, Value> entries) {
        head(entries);
        int life = number(entries, "ttl");
        u16(life >>> 16);
        u16(life);
        Bytes data = get(entries, "data").bytes();
        byte[] kept = data.slice(0, Math.min(MOST, data.size())).toArray();
        u16(kept.length);
        out.write(kept, 0, kept.length);
    }

    private void name(String name) {
        for (String label : name.split("\\.", -1)) {
            byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
            int length = Math.min(LONGEST_LABEL, bytes.length);
            if (length > 0) {
                out.write(length);
                out.write(bytes, 0, length);
            }
        }
        out.write(0);
    }

    private void u16(int value) {
        out.write(value >>> 8);
        out.write(value);
    }
}
