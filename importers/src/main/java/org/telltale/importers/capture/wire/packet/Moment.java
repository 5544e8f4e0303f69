package org.telltale.importers.capture.wire.packet;

import java.time.Instant;
import java.util.Optional;
import org.telltale.model.bytes.Span;

/// Where and when a packet was captured.
///
/// @param packet number in the file, from 1
/// @param span the packet's record in the file, with its header
public record Moment(int packet, Span span, Optional<Instant> time) {}
