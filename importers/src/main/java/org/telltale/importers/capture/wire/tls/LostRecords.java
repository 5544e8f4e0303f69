package org.telltale.importers.capture.wire.tls;

/// How many records of one direction were lost before the last one that opened, until it is asked.
final class LostRecords {
    private int count;

    void add(int more) {
        count += more;
    }

    int take() {
        int taken = count;
        count = 0;
        return taken;
    }
}
