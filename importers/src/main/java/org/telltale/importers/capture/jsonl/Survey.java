package org.telltale.importers.capture.jsonl;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.text.EpochUnit;
import org.telltale.importers.capture.text.Lines;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.KeyedImporter;

/// A look at the first lines of a file: are they JSON objects, and what do their keys hold?
final class Survey {
    private static final int MAX_LINES = 200;
    private static final long MAX_BYTES = 1 << 20;
    private static final int MAX_KEYS = 1000;

    private final Map<KeyPath, KeyStats> keys = new LinkedHashMap<>();
    private int objects;
    private int others;
    private boolean unfinished;

    private Survey() {}

    /// @param whole whether the bytes are the whole file, so that its last line is complete without a newline
    static Survey of(Bytes bytes, boolean whole) {
        Survey survey = new Survey();
        Lines lines = new Lines(bytes);
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent()
                && survey.objects + survey.others < MAX_LINES
                && line.get().span().offset() <= MAX_BYTES) {
            survey.add(lines, line.get(), whole);
            line = lines.next();
        }
        return survey;
    }

    private void add(Lines lines, Lines.Line line, boolean whole) {
        if (line.tooLong()) {
            others++;
            return;
        }
        byte[] text = lines.text(line);
        if (Lines.isBlank(text)) {
            return;
        }
        Optional<LineWalk.Fault> fault = LineWalk.walk(text, _ -> false, this::count);
        LineWalk.walk(text, path -> path.depth() == 1 && !isBytes(path), this::countInner);
        if (fault.isEmpty()) {
            objects++;
        } else if (line.ended() || whole) {
            others++;
        } else {
            unfinished = true;
        }
    }

    private boolean isBytes(KeyPath path) {
        KeyStats stats = keys.get(path);
        return stats != null && stats.holdsBuffers();
    }

    private void countInner(KeyPath path, Found found) {
        if (path.depth() > 1) {
            count(path, found);
        }
    }

    private void count(KeyPath path, Found found) {
        if (keys.containsKey(path) || keys.size() < MAX_KEYS) {
            keys.computeIfAbsent(path, _ -> new KeyStats()).add(found);
        }
    }

    /// Lines that are one JSON object each.
    int objects() {
        return objects;
    }

    /// Lines that are something else.
    int others() {
        return others;
    }

    /// Whether the look ended within a line that may still become an object.
    boolean unfinished() {
        return unfinished;
    }

    /// All keys that the lines have, with what they mean by themselves.
    KeyedImporter.Look look() {
        return new KeyedImporter.Look(
                keys.keySet().stream().map(KeyPath::toString).toList(), guess().named());
    }

    /// The best mapping of known names whose values suit; a key has one role.
    Mapping guess() {
        EnumMap<Role, KeyPath> chosen = new EnumMap<>(Role.class);
        Set<KeyPath> taken = new HashSet<>();
        for (Role role : CommonKeys.ORDER) {
            boolean needsDirection = role == Role.PAIR && !chosen.containsKey(Role.DIRECTION);
            Optional<KeyPath> best = needsDirection ? Optional.empty() : best(role, taken);
            best.ifPresent(path -> {
                chosen.put(role, path);
                taken.add(path);
            });
        }
        return new Mapping(chosen, encoding(chosen), unit(chosen), Directions.USUAL);
    }

    private Optional<KeyPath> best(Role role, Set<KeyPath> taken) {
        return keys.entrySet().stream()
                .filter(e -> CommonKeys.rank(role, e.getKey()).isPresent())
                .filter(e -> !taken.contains(e.getKey()) && e.getValue().suits(role))
                .map(Map.Entry::getKey)
                .min(Comparator.<KeyPath, Boolean>comparing(path -> isLastResort(role, path))
                        .thenComparingInt(path -> CommonKeys.rank(role, path).orElseThrow())
                        .thenComparingInt(KeyPath::depth));
    }

    /// An object with keys of its own is a payload only where nothing else is.
    private boolean isLastResort(Role role, KeyPath path) {
        KeyStats stats = keys.get(path);
        return role == Role.PAYLOAD && stats != null && !stats.hasText() && !stats.holdsBuffers();
    }

    PayloadEncoding encoding(Map<Role, KeyPath> chosen) {
        return stats(chosen, Role.PAYLOAD)
                .or(() -> stats(chosen, Role.RESPONSE))
                .map(KeyStats::encoding)
                .orElse(PayloadEncoding.TEXT);
    }

    Optional<EpochUnit> unit(Map<Role, KeyPath> chosen) {
        return stats(chosen, Role.TIME).flatMap(KeyStats::unit);
    }

    private Optional<KeyStats> stats(Map<Role, KeyPath> chosen, Role role) {
        return Optional.ofNullable(chosen.get(role)).flatMap(path -> Optional.ofNullable(keys.get(path)));
    }
}
