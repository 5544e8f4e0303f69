package org.telltale.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.telltale.app.Main;
import org.telltale.app.Workbench;
import picocli.CommandLine.IVersionProvider;

/// The versions of the program and its parts, as `telltale --version` prints them.
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("telltale " + property("version"));
        lines.add("java " + Runtime.version());
        lines.add("javafx " + property("javafx"));
        Workbench.importers().forEach(importer -> lines.add("importer " + importer.id() + " " + importer.version()));
        Workbench.pipeline()
                .decoders()
                .forEach(decoder -> lines.add(
                        "decoder " + decoder.id().name() + " " + decoder.id().version()));
        return lines.toArray(String[]::new);
    }

    /// A property of the build.
    static String property(String name) throws IOException {
        Properties properties = new Properties();
        try (var in = Main.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return properties.getProperty(name, "unknown");
    }
}
