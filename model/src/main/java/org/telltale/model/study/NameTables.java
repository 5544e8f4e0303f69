package org.telltale.model.study;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.ProblemRow;

/// The lists of names that a study uses, read once each.
final class NameTables {
    private final StudyFolder folder;
    private final Map<Sha256, NameTable> read = new HashMap<>();

    NameTables(StudyFolder folder) {
        this.folder = folder;
    }

    synchronized List<NameTable> of(List<Edit.UseNames> uses) {
        return uses.stream().map(this::table).toList();
    }

    synchronized List<ProblemRow> problems(List<Edit.UseNames> uses) {
        List<ProblemRow> rows = new ArrayList<>();
        for (Edit.UseNames use : uses) {
            table(use)
                    .problems()
                    .forEach(problem -> rows.add(new ProblemRow(use.input(), Optional.empty(), "file", problem)));
        }
        return rows;
    }

    private NameTable table(Edit.UseNames use) {
        return read.computeIfAbsent(use.input(), _ -> load(use));
    }

    private NameTable load(Edit.UseNames use) {
        try {
            return NameTable.read(use.fileName(), Bytes.of(Files.readAllBytes(folder.input(use.input()))));
        } catch (IOException _) {
            Problem missing =
                    Problem.error(0, 0, use.fileName() + " is missing from the study's inputs; its names are not used");
            return new NameTable(use.fileName(), List.of(), List.of(missing));
        }
    }
}
