package org.telltale.model.study;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.problem.Problem;
import org.telltale.model.schema.Schema;
import org.telltale.model.schema.source.LoadedSchema;
import org.telltale.model.schema.source.SchemaFile;
import org.telltale.model.store.ProblemRow;

/// The schema files that a study uses, read again only when their list changes.
final class SchemaShelf {
    private final StudyFolder folder;
    private List<Edit.AddSchema> read = List.of();
    private Schema schema = Schema.NONE;
    private List<ProblemRow> problems = List.of();

    SchemaShelf(StudyFolder folder) {
        this.folder = folder;
    }

    synchronized Schema schema(List<Edit.AddSchema> files) {
        load(files);
        return schema;
    }

    synchronized List<ProblemRow> problems(List<Edit.AddSchema> files) {
        load(files);
        return problems;
    }

    private void load(List<Edit.AddSchema> files) {
        if (files.equals(read)) {
            return;
        }
        List<ProblemRow> rows = new ArrayList<>();
        List<SchemaFile> sources = new ArrayList<>();
        for (Edit.AddSchema file : files) {
            try {
                Bytes bytes = Bytes.of(Files.readAllBytes(folder.input(file.input())));
                sources.add(new SchemaFile(file.fileName(), bytes));
            } catch (IOException _) {
                rows.add(row(file, Problem.error(0, 0, file.fileName() + " is missing from the study's inputs")));
            }
        }
        LoadedSchema loaded = LoadedSchema.of(sources);
        for (LoadedSchema.Remark remark : loaded.remarks()) {
            files.stream()
                    .filter(file -> file.fileName().equals(remark.file()))
                    .findFirst()
                    .ifPresent(file -> rows.add(row(file, remark.problem())));
        }
        read = List.copyOf(files);
        schema = files.isEmpty() ? Schema.NONE : loaded.schema();
        problems = List.copyOf(rows);
    }

    private static ProblemRow row(Edit.AddSchema file, Problem problem) {
        return new ProblemRow(file.input(), Optional.empty(), file.fileName(), problem);
    }
}
