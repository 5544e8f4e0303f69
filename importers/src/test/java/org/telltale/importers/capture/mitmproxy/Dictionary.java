package org.telltale.importers.capture.mitmproxy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes a dictionary of tnetstrings, with keys as text or, as under Python 2, as bytes.
final class Dictionary {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final char keyTag;

    private Dictionary(char keyTag) {
        this.keyTag = keyTag;
    }

    static Dictionary ofText() {
        return new Dictionary(';');
    }

    static Dictionary ofBytes() {
        return new Dictionary(',');
    }

    static byte[] value(char tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((content.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        out.write(tag);
        return out.toByteArray();
    }

    static byte[] value(char tag, String content) {
        return value(tag, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(String content) {
        return value(',', content.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] list(byte[]... items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] item : items) {
            out.writeBytes(item);
        }
        return value(']', out.toByteArray());
    }

    /// `[[name, value], …]` of names and values in turn.
    static byte[] pairs(String... words) {
        byte[][] pairs = new byte[words.length / 2][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = list(bytes(words[2 * i]), bytes(words[2 * i + 1]));
        }
        return list(pairs);
    }

    Dictionary put(String key, byte[] value) {
        out.writeBytes(value(keyTag, key));
        out.writeBytes(value);
        return this;
    }

    Dictionary put(String key, Dictionary value) {
        return put(key, value.all());
    }

    Dictionary text(String key, String value) {
        return put(key, value(';', value));
    }

    Dictionary bytes(String key, String value) {
        return put(key, bytes(value));
    }

    Dictionary number(String key, long value) {
        return put(key, value('#', Long.toString(value)));
    }

    Dictionary time(String key, String seconds) {
        return put(key, value('^', seconds));
    }

    Dictionary flag(String key, boolean value) {
        return put(key, value('!', Boolean.toString(value)));
    }

    Dictionary none(String key) {
        return put(key, value('~', ""));
    }

    byte[] all() {
        return value('}', out.toByteArray());
    }
}
