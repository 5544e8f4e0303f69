package org.telltale.model.field;

import java.util.List;

/// Where a field stands, from the payload down through layers: `gzip|json:data|base64|protobuf:1.2`.
///
/// `parse(p.print()).equals(p)` holds for every path. A path with an [Step.Any] step is a pattern.
public record Path(List<Segment> segments) {
    /// The part of a path inside one layer.
    ///
    /// @param decoder id of the decoder that read the layer
    /// @param steps from the layer's root; empty for a layer that is one lone value or that was only unwrapped
    /// @param open whether a colon follows the decoder: false for a layer that was stepped through as a whole
    ///     (`gzip`)
    public record Segment(String decoder, List<Step> steps, boolean open) {
        public Segment {
            steps = List.copyOf(steps);
            if (!open && !steps.isEmpty()) {
                throw new IllegalArgumentException("steps in a closed segment");
            }
        }
    }

    public Path {
        segments = List.copyOf(segments);
    }

    /// Reads a path or pattern as [#print] writes it.
    ///
    /// @throws IllegalArgumentException with the position of what is wrong
    public static Path parse(String text) {
        return new PathParser(text).parse();
    }

    public String print() {
        StringBuilder out = new StringBuilder();
        for (Segment segment : segments) {
            if (!out.isEmpty()) {
                out.append('|');
            }
            out.append(segment.decoder());
            if (segment.open()) {
                out.append(':');
                PathText.append(out, segment.steps());
            }
        }
        return out.toString();
    }

    /// Whether this path, read as a pattern, covers a place: an index step of the pattern pins a position, `[]` is any,
    /// and an index among siblings that the pattern does not mention is any too.
    public boolean covers(Path place) {
        if (segments.size() != place.segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            Segment mine = segments.get(i);
            Segment theirs = place.segments.get(i);
            if (!mine.decoder.equals(theirs.decoder) || !PathText.covers(mine.steps, theirs.steps)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return print();
    }
}
