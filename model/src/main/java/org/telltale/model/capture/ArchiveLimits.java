package org.telltale.model.capture;

/// How much the archives of one import may cost.
///
/// @param depth most archives around a capture, each compression counted
/// @param entries most files of one archive
/// @param inflated most bytes that come out, all archives together
/// @param ratio most bytes out for one byte in, once more than `ratioFree` bytes came out of an archive
/// @param ratioFree bytes that may come out of an archive at any ratio
public record ArchiveLimits(int depth, int entries, long inflated, int ratio, long ratioFree) {
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(4, 100_000, 32L << 30, 200, 64L << 20);
}
