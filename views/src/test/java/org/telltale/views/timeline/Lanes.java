package org.telltale.views.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.telltale.model.session.PayloadState;
import org.telltale.model.tag.Category.Family;

/// Invented lanes in the proportions of real ones.
final class Lanes {
    static final List<Mark> MARKS = List.of(
            new Mark("IDN", "i", "Identity", Family.IDENTITY, 658),
            new Mark("LOC", "L", "Place", Family.PLACE, 19),
            new Mark("CLK", "c", "Behaviour", Family.BEHAVIOUR, 73));
    private static final int[] SIZES = {
        115, 50, 29, 46, 33, 28, 104, 86, 1, 26, 22, 39, 31, 32, 32, 67, 52, 91, 66, 53, 51, 34, 3, 3, 1, 17
    };

    private Lanes() {}

    static TimelineData sketch() {
        Random random = new Random(7);
        List<Lane> lanes = new ArrayList<>();
        int row = 0;
        for (int k = 0; k < SIZES.length; k++) {
            Lane.Builder lane = Lane.builder("session-" + k, name(k));
            for (int i = 0; i < SIZES[k]; i++) {
                lane.add(cell(row++, i + 1, i < 1 + k % 3 ? 0 : 0.05 + 0.95 * random.nextDouble(), random, k));
            }
            lanes.add(lane.build());
        }
        return new TimelineData(Clock.POSITION, false, lanes, MARKS);
    }

    static TimelineData positions(int laneCount, int cells) {
        Random random = new Random(11);
        List<Lane> lanes = new ArrayList<>();
        for (int k = 0; k < laneCount; k++) {
            Lane.Builder lane = Lane.builder("session-" + k, name(k));
            for (int i = 0; i < cells; i++) {
                lane.add(cell(k * cells + i, i + 1, i % 5000 < 300 ? 0.02 : random.nextDouble(), random, i % 17));
            }
            lanes.add(lane.build());
        }
        return new TimelineData(Clock.POSITION, false, lanes, MARKS);
    }

    static TimelineData times(int laneCount, int cells) {
        Random random = new Random(13);
        List<Lane> lanes = new ArrayList<>();
        for (int k = 0; k < laneCount; k++) {
            Lane.Builder lane = Lane.builder("session-" + k, name(k));
            long at = 1_684_400_000_000_000L + k * 20_000_000L;
            for (int i = 0; i < cells; i++) {
                at += (long) (-Math.log(1 - random.nextDouble()) * (random.nextInt(12) == 0 ? 9_000_000 : 220_000));
                lane.add(cell(k * cells + i, at, random.nextDouble(), random, k));
            }
            lanes.add(lane.build());
        }
        return new TimelineData(Clock.TIME, true, lanes, MARKS);
    }

    private static Cell cell(int row, long at, double dice, Random random, int kind) {
        if (dice < 0.04) {
            return new Cell(row, at, PayloadState.EMPTY, 0);
        }
        if (dice < 0.1) {
            return new Cell(row, at, PayloadState.OPAQUE, 0);
        }
        if (dice < 0.32) {
            return new Cell(row, at, PayloadState.DECODED, 0);
        }
        long categories = 1;
        if (kind % 6 == 5 && random.nextInt(11) == 0) {
            categories |= 2;
        }
        if (kind % 7 == 6 && dice > 0.75) {
            categories |= 4;
        }
        return new Cell(row, at, PayloadState.DECODED, categories);
    }

    private static String name(int k) {
        List<String> names = List.of(
                "login_3",
                "login_permissions_on_2",
                "startup_data_1",
                "startup_permissions_on_1",
                "startup_permissions_on_2",
                "load_people_nearby_location_granted_1",
                "小程序_发起网络请求_位置权限开启_第二次录制",
                "miniapp_make_request",
                "startup_logged_out",
                "登录_未授权_1");
        return k < names.size() ? names.get(k) : "session_recorded_later_" + k;
    }
}
