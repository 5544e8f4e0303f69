package org.telltale.model.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

class RecognizerTest {
    private record Fixed(String id, Fit fit) implements SessionImporter {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public Set<String> extensions() {
            return Set.of(id);
        }

        @Override
        public Recognition probe(String name, byte[] head) {
            return new Recognition(fit, "fixed");
        }

        @Override
        public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job) {}
    }

    private static List<String> ranked(Recognizer recognizer, String name, byte[] head) {
        return recognizer.rank(name, head).stream()
                .map(c -> c.format() + " " + c.fit())
                .toList();
    }

    private static final Recognizer BOTH =
            new Recognizer(List.of(new Fixed("any", Fit.POSSIBLE), new Fixed("sure", Fit.CERTAIN)));
    private static final Recognizer LAST_RESORT = new Recognizer(List.of(new Fixed("any", Fit.POSSIBLE)));

    @Test
    void ranksTheSurestFirst() {
        assertEquals(List.of("sure CERTAIN", "any POSSIBLE"), ranked(BOTH, "x", new byte[] {1}));
    }

    @Test
    void takesNoUnreadContainerForASinglePayload() {
        byte[] head = HexFormat.of().parseHex("526172211a070100");
        Recognizer.Candidate best = LAST_RESORT.best("x.bin", head).orElseThrow();
        assertEquals(Fit.NONE, best.fit());
        assertTrue(best.importer().isEmpty() && best.why().endsWith("which is not read yet"), best.why());
    }
}
