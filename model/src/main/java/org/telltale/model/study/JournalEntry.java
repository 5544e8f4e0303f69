package org.telltale.model.study;

import java.time.Instant;

/// An edit as it stands in a journal.
///
/// @param id `<writer>-<sequence>`, unique over all journals
/// @param writer installation and author
/// @param lamport logical time: entries of all journals are folded by (lamport, writer)
/// @param author the name edits are signed with
/// @param time wall clock, for people
public record JournalEntry(String id, String writer, long lamport, String author, Instant time, Edit edit) {
    /// What was done, in a few words: `tag device id`, `rename session`.
    public String describe() {
        return edit instanceof Edit.AddTag tag && !tag.label().isEmpty()
                ? "tag " + tag.label()
                : EditWriter.kind(edit).replace('-', ' ');
    }
}
