package org.telltale.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.telltale.views.crash.CrashView;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.widget.Notices;

/// The notice of a bug, and the way from it to the report.
record CrashNotice(Shell shell, String report, String log) {
    private static final String KEY = "crash";
    private static final String FILE = "telltale-report.txt";

    void show() {
        shell.notices()
                .show(
                        KEY,
                        Notices.Kind.FAILURE,
                        CrashView.notice(),
                        List.of(new EmptyState.Action(CrashView.show(), this::open)));
    }

    private void open() {
        CrashView.Ways ways = new CrashView.Ways(() -> shell.outside().copy(report), this::save, shell.sheets()::close);
        shell.sheets().show(new CrashView(report, log, ways));
    }

    private void save() {
        new Choosing(shell).newFile(CrashView.saving(), FILE, this::write);
    }

    private void write(Path to) {
        shell.jobs().run(Lane.IO, FILE, _ -> Files.writeString(to, report), outcome -> {
            if (outcome instanceof Outcome.Failed<Path>(IOException cause)) {
                shell.fail(KEY, CrashView.unsaved(String.valueOf(cause.getMessage())));
            }
        });
    }
}
