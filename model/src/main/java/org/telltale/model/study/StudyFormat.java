package org.telltale.model.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `study.json`: that a folder is a study, and of which format version.
final class StudyFormat {
    static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StudyFormat() {}

    static void write(Path file) throws IOException {
        String text = "{\"what\":\"a Telltale study\",\"format\":" + VERSION + "}\n";
        StudyFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws IOException in words for an analyst, when this version cannot work on the study
    static void check(Path file) throws IOException {
        int format = read(file);
        if (format > VERSION) {
            throw new IOException(file.toAbsolutePath().getParent() + " is a study of format " + format
                    + "; this version reads up to format " + VERSION
                    + ". Nothing was changed. Open it with a newer version.");
        }
    }

    private static int read(Path file) throws IOException {
        try {
            JsonNode format = JSON.readTree(Files.readAllBytes(file)).path("format");
            if (format.isInt() && format.intValue() >= 1) {
                return format.intValue();
            }
        } catch (JacksonException e) {
            throw new IOException(file + " is damaged: no format version can be read from it.", e);
        }
        throw new IOException(file + " is damaged: no format version can be read from it.");
    }
}
