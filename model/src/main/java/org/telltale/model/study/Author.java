package org.telltale.model.study;

import org.telltale.model.bytes.Bytes;
import org.telltale.model.session.Sha256;

/// Who signs edits.
///
/// @param name any name an analyst chose, never the login
/// @param installation random id of this installation, made once, so that two installations never write one journal
public record Author(String name, String installation) {
    private static final int WRITER_DIGITS = 16;

    /// The name of this author's journal: it says nothing about either to a reader of a folder listing.
    public String writer() {
        return Sha256.of(Bytes.utf8(installation + "\n" + name)).hex().substring(0, WRITER_DIGITS);
    }
}
