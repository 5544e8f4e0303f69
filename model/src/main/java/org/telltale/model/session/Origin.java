package org.telltale.model.session;

import java.util.List;

/// Where a capture stood that came out of an archive. Its own hash is that of the bytes that came out, so that anyone
/// can check it: `unzip -p FILE ENTRY | sha256sum`.
///
/// @param file name of the archive, without folders
/// @param archive hash of the archive
/// @param entries name of the capture in the archive as written there; of an archive in it first, where archives nest;
///     none for a file that is compressed alone
/// @param remark what was odd when it came out, or empty
public record Origin(String file, Sha256 archive, List<String> entries, String remark) {
    public Origin {
        entries = List.copyOf(entries);
    }

    /// `captures.zip: day 1/login.har`
    public String print() {
        return entries.isEmpty() ? file : file + ": " + String.join(": ", entries);
    }
}
