package org.telltale.app.cli;

/// Exit statuses of the command line.
final class Exit {
    static final int DONE = 0;
    static final int PARTLY = 1;
    static final int WRONG = 2;
    static final int MACHINE = 3;
    static final int BUG = 70;
    static final int STOPPED = 130;

    private Exit() {}
}
