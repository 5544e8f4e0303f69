package org.telltale.model.study;

import java.time.Instant;

/// An edit as it stands in a journal.
///
/// @param id `<writer>-<sequence>`, unique over all journals
/// @param writer installation and author
/// @param lamport logical time: entries of all journals are folded by (lamport, writer)
/// @param author the name edits are signed with
/// @param time wall clock, for people
public record JournalEntry(String id, String writer, long lamport, String author, Instant time, Edit edit) {}
