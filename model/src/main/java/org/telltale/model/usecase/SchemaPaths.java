package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.schema.source.SchemaFile;

/// Files that declare messages, by the names under which they import each other: a file of a folder by its way from
/// there, another by its last name.
public record SchemaPaths(Map<String, Path> paths) {
    /// A folder gives the `.proto` files in it, at any depth.
    public static SchemaPaths of(List<Path> given) throws IOException {
        Map<String, Path> paths = new LinkedHashMap<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(file -> file.toString().endsWith(".proto"))
                            .sorted()
                            .forEach(file ->
                                    paths.put(path.relativize(file).toString().replace('\\', '/'), file));
                }
            } else {
                paths.put(String.valueOf(path.getFileName()), path);
            }
        }
        return new SchemaPaths(paths);
    }

    /// The files with their bytes.
    public List<SchemaFile> files() throws IOException {
        List<SchemaFile> files = new ArrayList<>();
        for (Map.Entry<String, Path> entry : paths.entrySet()) {
            files.add(new SchemaFile(entry.getKey(), Bytes.of(Files.readAllBytes(entry.getValue()))));
        }
        return files;
    }
}
