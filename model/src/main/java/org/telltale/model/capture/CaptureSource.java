package org.telltale.model.capture;

import org.telltale.model.bytes.Bytes;

/// A capture file to be read.
///
/// @param name file name without folders
/// @param bytes its content, mapped: a capture may be larger than the heap
public record CaptureSource(String name, Bytes bytes) {}
