package org.telltale.app.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What this build is: its version and that of JavaFX.
public final class Build {
    private Build() {}

    public static String version() {
        return property("version");
    }

    public static String javafx() {
        return property("javafx");
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (var in = Build.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own version cannot be read", e);
        }
        return properties.getProperty(name, "unknown");
    }
}
