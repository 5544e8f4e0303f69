package org.telltale.model.decode;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.telltale.model.bytes.Bytes;

/// What a step of a recipe is given.
public sealed interface Parameter {
    /// What a line begins with that names a field.
    String FIELD = "field:";

    /// How bytes are written as text.
    enum Form {
        TEXT,
        HEX,
        BASE64;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException where the text is not in this form
        Bytes bytes(String text) {
            return switch (this) {
                case TEXT -> Bytes.utf8(text);
                case HEX -> Bytes.of(HexFormat.of().parseHex(text.replaceAll("[\\s:]", "")));
                case BASE64 ->
                    Bytes.of(Base64.getMimeDecoder()
                            .decode(text.replace('-', '+').replace('_', '/')));
            };
        }

        static Form of(String word) {
            for (Form form : values()) {
                if (form.word().equals(word)) {
                    return form;
                }
            }
            throw new IllegalArgumentException("'" + word + "' is none of text, hex, base64");
        }
    }

    /// In one line, as an analyst types it: `hex:00ff`, `field:json:iv as hex`, a document, or text.
    default String line() {
        return switch (this) {
            case Written written -> written.text();
            case Document document -> document.json();
            case Taken taken -> FIELD + taken.path() + " as " + taken.form().word();
        };
    }

    /// Reads what [#line] wrote.
    ///
    /// @throws IllegalArgumentException where it cannot be meant
    static Parameter ofLine(String line) {
        if (line.startsWith(FIELD)) {
            int as = line.lastIndexOf(" as ");
            return as < 0
                    ? new Taken(line.substring(FIELD.length()), Form.TEXT)
                    : new Taken(
                            line.substring(FIELD.length(), as),
                            Form.of(line.substring(as + 4).strip()));
        }
        boolean document = line.startsWith("{") || line.startsWith("[");
        return document && ParameterMapping.isJson(line) ? new Document(line) : new Written(line);
    }

    /// Written in the recipe: text, or with `hex:` or `base64:` before it bytes.
    record Written(String text) implements Parameter {
        public Written {
            bytes(text);
        }

        /// The bytes that are meant.
        public Bytes bytes() {
            return bytes(text);
        }

        private static Bytes bytes(String text) {
            int colon = text.indexOf(':');
            String word = colon > 0 ? text.substring(0, colon) : "";
            return switch (word) {
                case "hex", "base64", "text" -> Form.of(word).bytes(text.substring(colon + 1));
                default -> Bytes.utf8(text);
            };
        }
    }

    /// A document written in the recipe, such as a schema.
    record Document(String json) implements Parameter {}

    /// Taken from another field: one of the layer that the bytes stand in, or of an earlier step.
    ///
    /// @param path the field, from its own layer's decoder on (`json:iv`, `slice:before`)
    /// @param form how the field's text stands for bytes; a field of bytes is taken as it is
    record Taken(String path, Form form) implements Parameter {}
}
