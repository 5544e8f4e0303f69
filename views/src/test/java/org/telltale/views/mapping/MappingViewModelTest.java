package org.telltale.views.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.views.job.HeldJobs;
import org.telltale.views.mapping.MappingViewModel.Extra;

class MappingViewModelTest {
    @TempDir
    private Path folder = Path.of("");

    private final HeldJobs jobs = new HeldJobs();

    private MappingViewModel open(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.pipes"), text);
        MappingViewModel model = new MappingViewModel(file, List.of(new PipeImporter()), jobs);
        jobs.runOldest();
        return model;
    }

    @Test
    void beginsWithTheGuessBesideTheLines() throws IOException {
        MappingViewModel model = open("body=设备|no=7\nbody=b\u0001|no=8\n");
        assertTrue(model.readyProperty().get());
        assertEquals(List.of("body", "no"), model.keys());
        assertEquals("body", model.key("payload").get());
        assertEquals(List.of("body=设备|no=7", "body=b␁|no=8"), model.lines());
        assertFalse(model.soundProperty().get(), "the guess is still being tried");
        jobs.runOldest();
        assertTrue(model.soundProperty().get());
        assertEquals(
                List.of("6 B  设备", "2 B  62 01"),
                model.rows().stream().map(MappedRow::request).toList());
        assertEquals(List.of(0, 1), model.rows().stream().map(MappedRow::line).toList());
    }

    @Test
    void triesEachChangeAndDropsOlderRuns() throws IOException {
        MappingViewModel model = open("body=a|no=7\n");
        model.key("payload").set("gone");
        model.key("number").set("no");
        assertEquals(3, jobs.size());
        jobs.runNewest();
        assertEquals(List.of("7"), model.rows().stream().map(MappedRow::number).toList());
        assertEquals(List.of("record 1: no payload"), model.remarks());
        jobs.runNewest();
        jobs.runNewest();
        assertEquals(List.of("7"), model.rows().stream().map(MappedRow::number).toList());
    }

    @Test
    void saysWhatIsNoMapping() throws IOException {
        MappingViewModel model = open("body=a\n");
        jobs.runOldest();
        model.key("name").set("?");
        jobs.runOldest();
        assertFalse(model.soundProperty().get());
        assertEquals("Not yet a mapping: no key", model.saysProperty().get());
        assertEquals(List.of(), model.rows());
        model.guess();
        jobs.runOldest();
        assertTrue(model.soundProperty().get());
        assertEquals("", model.key("name").get());
    }

    @Test
    void saysThatAFileHasNoKeys() throws IOException {
        MappingViewModel model = open("nothing");
        assertFalse(model.readyProperty().get());
        assertEquals(0, jobs.size());
        assertTrue(model.saysProperty().get().startsWith("No key was found"));
    }

    @Test
    void handsTheMappingOn() throws IOException {
        MappingViewModel model = open("body=a|no=7\n");
        model.key("number").set("/no/a b");
        model.extra(Extra.UNIT).set("ms");
        model.extra(Extra.REQUESTS).set(" 0, ,out ");
        assertEquals(
                Map.of("payload", "body", "number", "/no/a b"), model.mapping().keys());
        assertEquals(Optional.of("ms"), model.mapping().unit());
        assertEquals(List.of("0", "out"), model.mapping().requests());
        Path saved = folder.resolve("m.json");
        assertEquals(Optional.of(saved), model.request(saved).mapping());
        assertEquals(Optional.of("pipes"), model.request(saved).format());
        assertEquals(List.of(folder.resolve("a.pipes")), model.request(saved).files());
    }
}
