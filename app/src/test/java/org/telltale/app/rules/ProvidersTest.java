package org.telltale.app.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// `module-info.java` is the one list of providers; a program on the class path finds the same.
class ProvidersTest {
    @Test
    void seesTheModules() throws IOException {
        assertFalse(Modules.all().isEmpty());
    }

    @Test
    void classPathSeesWhatModulesProvide() throws IOException {
        for (Path module : Modules.all()) {
            Path classes = module.resolve("target/classes");
            assertEquals(provided(classes), registered(classes), "providers of " + module.getFileName());
        }
    }

    private static Map<String, List<String>> provided(Path classes) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (var in = Files.newInputStream(classes.resolve("module-info.class"))) {
            ModuleDescriptor.read(in).provides().forEach(p -> found.put(p.service(), p.providers()));
        }
        return found;
    }

    private static Map<String, List<String>> registered(Path classes) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        Path services = classes.resolve("META-INF/services");
        if (Files.isDirectory(services)) {
            try (var files = Files.newDirectoryStream(services)) {
                for (Path file : files) {
                    found.put(file.getFileName().toString(), Files.readAllLines(file));
                }
            }
        }
        return found;
    }
}
