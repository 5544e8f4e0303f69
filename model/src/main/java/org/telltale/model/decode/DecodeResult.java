package org.telltale.model.decode;

import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Layer;

/// What a decoder made of bytes.
public sealed interface DecodeResult {
    /// A tree; damage is in the layer's problems and opaque nodes. Layers that only this decoder can read (by a schema
    /// that it holds) are attached already; the others are found by the pipeline.
    record Decoded(Layer layer) implements DecodeResult {}

    /// A wrapping layer and the bytes that were inside; `innerMediaType` is empty where the wrapping says nothing.
    record Unwrapped(Layer layer, Bytes inner, String innerMediaType) implements DecodeResult {}

    /// Not this decoder's bytes.
    record NotMine(String why) implements DecodeResult {}
}
