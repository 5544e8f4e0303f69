package org.telltale.model.store.page;

import org.telltale.model.decode.MediaHint;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;

/// What decides beside the bytes how they are decoded: with their payload it identifies a body.
///
/// @param mediaType declared, or empty
public record Context(Endpoint endpoint, Side side, Part part, String mediaType) {
    public MediaHint hint() {
        return new MediaHint(
                mediaType,
                switch (part) {
                    case BODY -> MediaHint.Origin.BODY;
                    case HEADERS -> MediaHint.Origin.HEADERS;
                    case URL -> MediaHint.Origin.URL;
                });
    }
}
