package org.telltale.model.store.page;

import org.telltale.model.session.PayloadState;

/// What decoding a body came to.
///
/// @param decoder id of layer 0's decoder, or empty where nobody understood it
public record Outcome(String decoder, PayloadState state) {}
