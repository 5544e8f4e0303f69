package org.telltale.model.usecase;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.probe.Fit;

/// How one capture file is to be imported.
///
/// @param fit how sure it is that this importer reads the file
/// @param why why this importer, in a few words
/// @param inputs files that the importer needs, by kind ([ImportOptions]), in the order of use
/// @param sessionName the name its session is to have; empty leaves that to the file's name
public record FileOrder(
        Path path,
        SessionImporter importer,
        Fit fit,
        String why,
        Map<String, Path> inputs,
        Map<String, String> conditions,
        boolean whole,
        Optional<String> sessionName) {
    public FileOrder {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    public FileOrder keptWhole(boolean wanted) {
        return new FileOrder(path, importer, fit, why, inputs, conditions, wanted, sessionName);
    }

    public FileOrder named(String name) {
        return new FileOrder(path, importer, fit, why, inputs, conditions, whole, Optional.of(name));
    }

    FileOrder using(Map<String, Path> files) {
        return new FileOrder(path, importer, fit, why, files, conditions, whole, sessionName);
    }

    public FileOrder with(Map<String, String> levels) {
        return new FileOrder(path, importer, fit, why, inputs, levels, whole, sessionName);
    }
}
