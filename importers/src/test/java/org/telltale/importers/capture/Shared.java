package org.telltale.importers.capture;

import java.nio.file.Files;
import java.nio.file.Path;

/// The shared folder beside the project, where it exists.
public final class Shared {
    private Shared() {}

    public static Path folder(String inside) {
        return Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .resolve("../../shared")
                .normalize()
                .resolve(inside);
    }

    public static boolean has(String inside) {
        return Files.exists(folder(inside));
    }
}
