package org.telltale.model.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Message;
import org.telltale.model.session.Sha256;

/// Finds records that somebody spoke of, after their capture was read in another way: by their place in the file, by
/// what they are, and by their connection, in this order of certainty.
final class RecordMoves {
    private static final String CONNECTION = "connection";

    private final List<Sought> sought = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();

    private static final class Sought {
        private final Exchange old;
        private int score;
        private int number;

        Sought(Exchange old) {
            this.old = old;
        }

        void take(int found, int certainty) {
            score = certainty;
            number = found;
        }
    }

    RecordMoves(List<Exchange> old) {
        old.forEach(exchange -> sought.add(new Sought(exchange)));
    }

    /// Takes the next record as it is read now; the first of several that are equally sure holds.
    void see(int number, CapturedRecord record) {
        for (Sought one : sought) {
            int score = score(one.old, record);
            if (score > one.score && (score < 4 || taken.add(number))) {
                one.take(number, score);
            }
        }
    }

    private static int score(Exchange old, CapturedRecord record) {
        if (old.span().offset() == record.span().offset()) {
            boolean same = old.protocol().equals(record.protocol()) && old.url().equals(record.url());
            return !same ? 2 : isBody(old, record) ? 4 : 3;
        }
        String connection = old.attributes().getOrDefault(CONNECTION, "");
        boolean later = record.span().offset() > old.span().offset();
        return later
                        && !connection.isEmpty()
                        && connection.equals(record.attributes().get(CONNECTION))
                ? 1
                : 0;
    }

    private static boolean isBody(Exchange old, CapturedRecord record) {
        return old.request()
                .map(Message::payload)
                .equals(record.request().map(CapturedMessage::body).map(Sha256::of));
    }

    /// New numbers by old ones, of those that changed; 0 where no record was found.
    Map<Integer, Integer> moved() {
        Map<Integer, Integer> moved = new HashMap<>();
        for (Sought one : sought) {
            if (one.number != one.old.id().number()) {
                moved.put(one.old.id().number(), one.number);
            }
        }
        return moved;
    }
}
