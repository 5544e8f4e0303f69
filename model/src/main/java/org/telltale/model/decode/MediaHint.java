package org.telltale.model.decode;

/// What is known about bytes before anyone looks at them.
///
/// @param mediaType the declared media type in lower case with parameters, or empty
/// @param origin where the bytes come from
public record MediaHint(String mediaType, Origin origin) {
    /// Where bytes to be decoded stand.
    public enum Origin {
        /// A whole message body.
        BODY,
        /// What a wrapping layer of a body held.
        UNWRAPPED,
        /// A text value of another tree, in UTF-8.
        TEXT,
        /// A byte value of another tree.
        BYTES,
        /// A query string, or a whole URL.
        URL,
        /// A block of headers.
        HEADERS
    }

    public static final MediaHint BODY = new MediaHint("", Origin.BODY);
}
