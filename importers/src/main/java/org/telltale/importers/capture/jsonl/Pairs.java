package org.telltale.importers.capture.jsonl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.text.Lines;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Side;

/// Which response line answers which request line: the first later response with the same pairing value answers the
/// first request that waits for one. A response before its request stays alone. Lines are known by their offset.
final class Pairs {
    static final Pairs NONE = new Pairs();

    private final Map<Long, Answer> answers = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private final Map<String, Deque<Long>> waiting = new HashMap<>();

    private Pairs() {}

    static Pairs find(Bytes bytes, Mapping mapping, JobContext job) {
        Pairs pairs = new Pairs();
        Lines lines = new Lines(bytes);
        int number = 0;
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            job.check();
            number++;
            if (!line.get().tooLong()) {
                pairs.add(
                        LineRecord.read(mapping, line.get().span(), lines.width(), lines.text(line.get())),
                        new Answer(line.get(), number));
            }
        }
        pairs.waiting.clear();
        return pairs;
    }

    private void add(LineRecord record, Answer line) {
        long offset = line.line().span().offset();
        record.text(Role.PAIR).ifPresent(value -> {
            if (record.side() == Side.REQUEST) {
                waiting.computeIfAbsent(value, _ -> new ArrayDeque<>()).add(offset);
                return;
            }
            Long request = waiting.getOrDefault(value, new ArrayDeque<>()).poll();
            if (request != null) {
                answers.put(request, line);
                taken.add(offset);
            }
        });
    }

    Optional<Answer> answer(long requestOffset) {
        return Optional.ofNullable(answers.get(requestOffset));
    }

    boolean isAnswer(long offset) {
        return taken.contains(offset);
    }

    /// The line of a response and its number in the file.
    record Answer(Lines.Line line, int number) {}
}
