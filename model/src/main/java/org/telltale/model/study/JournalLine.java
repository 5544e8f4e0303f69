package org.telltale.model.study;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.session.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One line of a journal: an entry, chained to the line before it.
///
/// @param prev SHA-256 of the bytes of the line before, without its line feed; [#FIRST] in a first line
record JournalLine(JournalEntry entry, Sha256 prev) {
    static final Sha256 FIRST = new Sha256("0".repeat(64));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The line's bytes with its line feed.
    byte[] print() {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", entry.id())
                .put("prev", prev.hex())
                .put("lamport", entry.lamport())
                .put("author", entry.author())
                .put("time", entry.time().toString());
        node.set("edit", EditWriter.write(entry.edit()));
        return (JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// @param line without its line feed
    /// @throws IllegalArgumentException when it is not a line of a journal
    static JournalLine parse(String writer, byte[] line) {
        try {
            JsonNode node = JSON.readTree(line);
            EditFields fields = new EditFields(node);
            JournalEntry entry = new JournalEntry(
                    fields.text("id"),
                    writer,
                    fields.number("lamport"),
                    fields.text("author"),
                    Instant.parse(fields.text("time")),
                    edit(fields));
            return new JournalLine(entry, fields.hash("prev"));
        } catch (JacksonException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("not a line of a journal", e);
        }
    }

    /// A known kind that lacks something is kept like an unknown one: a later version may read it.
    private static Edit edit(EditFields line) {
        EditFields edit = line.inner("edit");
        try {
            return EditReader.read(edit);
        } catch (IllegalArgumentException | ArithmeticException _) {
            return new Edit.Unknown(edit.textOr("kind", "?"));
        }
    }

    static Sha256 chain(byte[] lineWithoutFeed) {
        return Sha256.of(Bytes.of(lineWithoutFeed));
    }
}
