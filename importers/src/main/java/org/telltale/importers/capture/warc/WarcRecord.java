package org.telltale.importers.capture.warc;

import java.time.Instant;
import java.util.Optional;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.Headers;

/// One record of a web archive.
///
/// @param type `response`, `request`, `revisit`, … in lower case
/// @param fields the record's own fields, under the names of WARC also where it is of an ARC file
/// @param span the record in the file, from its first line to the end of its block
/// @param block its content
/// @param cut bytes of the block that are missing at the file's end
record WarcRecord(String type, Headers fields, Span span, Span block, long cut) {
    String field(String name) {
        return fields.first(name).orElse("");
    }

    String target() {
        String uri = field("WARC-Target-URI");
        // WARC 1.0 shows the address in angle brackets in its grammar, and some tools write them
        return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }

    String id() {
        return field("WARC-Record-ID");
    }

    String mediaType() {
        return field("Content-Type").strip().toLowerCase(java.util.Locale.ROOT);
    }

    Optional<Instant> time() {
        return WarcTime.read(field("WARC-Date"));
    }

    boolean isHttp() {
        return mediaType().startsWith("application/http")
                || target().startsWith("http") && mediaType().isEmpty();
    }
}
