package org.telltale.views.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.model.session.PayloadState;

class LaneBinsTest {
    @Test
    void countsEveryCellOnceByPixelAndKind() {
        TimelineData data = Lanes.positions(1, 20_000);
        Lane lane = data.lanes().getFirst();
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            Scale scale =
                    new Scale(1 + random.nextInt(9000), 0.5 + 20 * random.nextDouble(), 300 + random.nextInt(500));
            BitSet shown = new BitSet();
            random.ints(4000, 0, 20_000).forEach(shown::set);
            byte[] drawn = Kinds.of(lane, data, Legend.ALL.toggle(1), Optional.of(shown));
            assertArrayEquals(
                    slowly(lane, drawn, data, scale),
                    counted(new LaneBins(lane, drawn, Kinds.count(data), scale), data));
        }
    }

    @Test
    void theRarestMarkOfTheLegendColoursACell() {
        Lane lane = Lane.builder("a", "a")
                .add(new Cell(0, 1, PayloadState.DECODED, 0b111))
                .add(new Cell(1, 2, PayloadState.DECODED, 0b001))
                .add(new Cell(2, 3, PayloadState.DECODED, 0))
                .add(new Cell(3, 4, PayloadState.OPAQUE, 0))
                .add(new Cell(4, 5, PayloadState.EMPTY, 0))
                .build();
        TimelineData data = new TimelineData(Clock.POSITION, false, java.util.List.of(lane), Lanes.MARKS);
        assertArrayEquals(new byte[] {1, 0, 3, 4, 5}, Kinds.of(lane, data, Legend.ALL, Optional.empty()));
        assertArrayEquals(new byte[] {2, 0, 3, 4, 5}, Kinds.of(lane, data, Legend.ALL.toggle(1), Optional.empty()));
        byte hidden = Kinds.HIDDEN;
        assertArrayEquals(
                new byte[] {0, 0, hidden, hidden, hidden},
                Kinds.of(lane, data, Legend.ALL.solo(0, Kinds.count(data)), Optional.empty()));
    }

    @Test
    void sortsCellsThatComeOutOfOrder() {
        Lane lane = Lane.builder("a", "a")
                .add(new Cell(7, 30, PayloadState.DECODED, 1))
                .add(new Cell(8, 10, PayloadState.EMPTY, 2))
                .build();
        assertEquals(8, lane.row(0));
        assertEquals(2, lane.categories(0));
        assertEquals(PayloadState.EMPTY, lane.state(0));
        assertEquals(30, lane.at(1));
    }

    private static int[] slowly(Lane lane, byte[] drawn, TimelineData data, Scale scale) {
        int kinds = Kinds.count(data) + 1;
        int columns = (int) Math.ceil(scale.width());
        int[] counts = new int[columns * 2 * kinds];
        for (int i = 0; i < lane.size(); i++) {
            double x = (lane.at(i) - scale.start()) * (1 / scale.perPixel());
            if (lane.at(i) >= scale.start() && lane.at(i) < scale.end()) {
                int kind = (drawn[i] & 0x7f) == Kinds.HIDDEN ? kinds - 1 : drawn[i] & 0x7f;
                counts[(Math.min(columns - 1, (int) x) * 2 + (drawn[i] < 0 ? 1 : 0)) * kinds + kind]++;
            }
        }
        return counts;
    }

    private static int[] counted(LaneBins bins, TimelineData data) {
        int kinds = Kinds.count(data) + 1;
        int[] counts = new int[bins.columns() * 2 * kinds];
        Arrays.setAll(counts, i -> bins.count(i / kinds / 2, i % kinds, i / kinds % 2 == 1));
        int sum = Arrays.stream(counts).sum();
        assertEquals(bins.first(bins.columns()) - bins.first(0), sum);
        return counts;
    }
}
