package org.telltale.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class MakeSamplesTest {
    @Test
    void makesWhatIsCheckedIn() {
        MakeSamples.files()
                .forEach(
                        (name, bytes) -> assertArrayEquals(
                                SampleSessions.read(name),
                                bytes,
                                name
                                        + " differs: run MakeSamples on sample-sessions/src/main/resources/org/telltale/samples/lantern"));
    }

    @Test
    void saysInEveryLineThatItIsSynthetic() {
        for (String name : SampleSessions.CAPTURES) {
            String text = new String(SampleSessions.read(name), StandardCharsets.UTF_8);
            long lines = name.endsWith(".jsonl") ? text.lines().count() : 1;
            assertTrue(text.split("synthetic", -1).length > lines, name);
        }
    }

    @Test
    void beginsTheGrownLogWithTheShorterOne() {
        byte[] shorter = SampleSessions.read("mini_program_visit_1.log.jsonl");
        byte[] longer = SampleSessions.read("load_contacts_1.log.jsonl");
        assertEquals(shorter.length, Arrays.mismatch(shorter, longer));
    }
}
