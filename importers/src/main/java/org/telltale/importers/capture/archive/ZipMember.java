package org.telltale.importers.capture.archive;

import org.telltale.model.bytes.Span;

/// A file in a zip archive as its headers state it.
///
/// @param name as written, with `/`; not to be used as a path
/// @param flags general purpose bits
/// @param method how its bytes are packed: 0 stored, 8 deflate, …
/// @param crc CRC-32 of its content, where [#stated]
/// @param size bytes of its content, where [#stated]
/// @param packed where its packed bytes stand in the archive
/// @param stated whether checksum and size are known
public record ZipMember(String name, int flags, int method, long crc, long size, Span packed, boolean stated) {
    public boolean isEncrypted() {
        return (flags & 1) != 0;
    }

    public boolean isFolder() {
        return name.endsWith("/") && size == 0;
    }
}
