package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Starts this program once more: a process that drew pictures without a display cannot open a window.
final class Relaunch {
    private static final String MAIN = "org.telltale.app.Main";

    private Relaunch() {}

    /// Opens a window on a study and does not wait for it.
    static void window(Path study) throws IOException {
        ProcessHandle.Info here = ProcessHandle.current().info();
        List<String> words = new ArrayList<>();
        words.add(here.command().orElseThrow(() -> new IOException("cannot tell how this program was started")));
        for (String argument : here.arguments().orElse(new String[0])) {
            if (argument.equals(MAIN)) {
                break;
            }
            words.add(argument);
        }
        words.addAll(Arrays.asList(MAIN, "open", study.toAbsolutePath().toString()));
        new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
