package org.telltale.model.usecase;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.capture.SessionImporter;

/// How one capture file is to be imported.
///
/// @param why why this importer, in a few words
/// @param sessionName the name its session is to have; empty leaves that to the file's name
public record FileOrder(
        Path path,
        SessionImporter importer,
        String why,
        Optional<Path> mapping,
        Map<String, String> conditions,
        boolean whole,
        Optional<String> sessionName) {
    public FileOrder {
        conditions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    public FileOrder keptWhole(boolean wanted) {
        return new FileOrder(path, importer, why, mapping, conditions, wanted, sessionName);
    }

    public FileOrder named(String name) {
        return new FileOrder(path, importer, why, mapping, conditions, whole, Optional.of(name));
    }

    public FileOrder with(Map<String, String> levels) {
        return new FileOrder(path, importer, why, mapping, levels, whole, sessionName);
    }
}
