package org.telltale.model.session;

/// One side of an exchange as the index knows it.
///
/// @param payload SHA-256 of the payload
/// @param size bytes of the payload
/// @param mediaType declared, or empty
/// @param decoder id of layer 0's decoder, or empty where the payload is empty or opaque
/// @param state what became of it
/// @param headers as captured
public record Message(
        Sha256 payload, long size, String mediaType, String decoder, PayloadState state, Headers headers) {}
