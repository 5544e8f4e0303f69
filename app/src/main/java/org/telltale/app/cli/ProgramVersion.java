package org.telltale.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.telltale.app.setup.Build;
import org.telltale.app.setup.Workbench;
import picocli.CommandLine.IVersionProvider;

/// The versions of the program and its parts, as `telltale --version` prints them.
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        List<String> lines = new ArrayList<>();
        lines.add("telltale " + Build.version());
        lines.add("java " + Runtime.version());
        lines.add("javafx " + Build.javafx());
        Workbench.importers().forEach(importer -> lines.add("importer " + importer.id() + " " + importer.version()));
        Workbench.pipeline()
                .decoders()
                .forEach(decoder -> lines.add(
                        "decoder " + decoder.id().name() + " " + decoder.id().version()));
        return lines.toArray(String[]::new);
    }
}
