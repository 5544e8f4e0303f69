package org.telltale.model.session;

/// The identity of a record, for good: the capture's hash and its number there, from 1 in file order.
public record RecordId(Sha256 capture, int number) implements Comparable<RecordId> {
    @Override
    public int compareTo(RecordId other) {
        int byCapture = capture.compareTo(other.capture);
        return byCapture != 0 ? byCapture : Integer.compare(number, other.number);
    }
}
