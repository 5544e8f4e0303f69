package org.telltale.importers.capture.jsonl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.StoreOpener;
import org.telltale.model.study.Author;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyTools;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.TagScope;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;

/// A capture that is read in another way numbers its records anew; what was said about them goes with them.
class ReadAgainTest {
    private static final String LINES = """
            {"zz": "6f6e65", "d": "0", "p": "a"}
            {"zz": "74776f", "d": "1", "p": "a"}
            {"zz": "7468726565", "d": "0", "p": "b"}
            """;
    private static final String JOINED = """
            {"payload": "zz", "direction": "d", "requests": ["0"], "responses": ["1"], "pair": "p"}""";

    @TempDir
    private Path folder = Path.of("");

    private OpenStudy open() throws IOException {
        StudyTools tools = new StudyTools(
                List.<SessionImporter>of(new JsonLinesImporter()),
                List.of(),
                new PayloadPipeline(List.of()),
                ServiceLoader.load(StoreOpener.class).findFirst().orElseThrow(),
                _ -> Map.of());
        return OpenStudy.open(
                folder.resolve("a.telltale"), new Author("Ann", "here"), Duration.ZERO, tools, JobContext.NONE);
    }

    private static void take(OpenStudy study, Path file, Optional<Path> mapping) throws IOException {
        ImportRequest request =
                new ImportRequest(List.of(file), Optional.of("jsonl"), mapping, List.of(), List.of(), Map.of(), false);
        new ImportCaptures(study).run(request, JobContext.NONE);
    }

    private static List<Integer> spokenOf(OpenStudy study) {
        return study.state().notes().stream()
                .map(note -> note.record().number())
                .toList();
    }

    private static Edit.AddTag tag(RecordId record) {
        return new Edit.AddTag(
                "identifier",
                "",
                new TagScope.WholeExchange(record),
                Side.REQUEST,
                Optional.empty(),
                Certainty.CERTAIN,
                List.of(),
                "",
                Set.of());
    }

    @Test
    void whatWasSaidAboutRecordsGoesWithThemAndComesBackByUndo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), LINES);
        Path mapping = Files.writeString(folder.resolve("m.json"), JOINED);
        try (OpenStudy study = open()) {
            take(study, file, Optional.empty());
            Sha256 capture = study.sessions().getFirst().capture();
            for (int number = 1; number <= 3; number++) {
                study.apply(new Edit.AddNote(new RecordId(capture, number), Side.REQUEST, "", "note " + number));
            }
            study.apply(tag(new RecordId(capture, 3)));
            take(study, file, Optional.of(mapping));
            assertEquals(2, study.sessions().getFirst().records());
            assertEquals(List.of(1, 2), spokenOf(study));
            assertEquals("note 3", study.state().notes().getLast().text());
            assertEquals(
                    Optional.of(new RecordId(capture, 2)),
                    study.state().tags().getFirst().scope().about());
            assertTrue(study.notices().getFirst().contains("1 of the records"), study.notices()::toString);
            take(study, file, Optional.of(mapping));
            assertEquals(List.of(1, 2), spokenOf(study));
            study.undo();
            assertEquals(List.of(1, 2, 3), spokenOf(study));
            assertEquals(List.of(), study.notices());
        }
        try (OpenStudy study = open()) {
            assertEquals(3, study.sessions().getFirst().records());
            study.redo();
            assertEquals(List.of(1, 2), spokenOf(study));
        }
    }
}
