package org.telltale.model.decode;

/// How much one payload may cost. What lies beyond becomes an opaque node that says why.
///
/// @param layers most layers on the way from a payload to a field
/// @param depth most levels of a tree
/// @param jsonDepth most levels of a JSON tree
/// @param nodes most nodes of a payload, all layers together
/// @param inflated most bytes made by unwrapping, all layers together
/// @param ratio most bytes out for one byte in, once more than `ratioFree` bytes came out
/// @param ratioFree bytes that may come out at any ratio
public record DecodeLimits(int layers, int depth, int jsonDepth, int nodes, long inflated, int ratio, long ratioFree) {
    public static final DecodeLimits DEFAULT = new DecodeLimits(16, 64, 20_000, 1_000_000, 64L << 20, 200, 16L << 20);
}
