package org.telltale.model.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.Sha256;

/// The files that make one session: usually one; several where they are equal by more than chance.
///
/// @param files sorted by name
/// @param whole kept uncut
record SessionGroup(Content content, List<Edit.ImportCapture> files, boolean whole) {
    private static final Comparator<Edit.ImportCapture> BY_NAME =
            Comparator.comparing(Edit.ImportCapture::fileName).thenComparing(Edit.ImportCapture::capture);

    SessionGroup {
        files = files.stream().sorted(BY_NAME).toList();
    }

    /// The capture whose records the session has.
    Sha256 capture() {
        return files.stream()
                .map(Edit.ImportCapture::capture)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    Ranges kept() {
        return whole ? content.all() : content.kept();
    }

    boolean isMeant(Sha256 capture, String file) {
        return files.stream()
                .anyMatch(f -> f.capture().equals(capture)
                        && (file.isEmpty() || f.fileName().equals(file)));
    }

    List<Edit.RenameSession> renames(SessionEdits edits) {
        return edits.renames().stream()
                .filter(rename -> isMeant(rename.capture(), rename.file()))
                .toList();
    }

    boolean isRemoved(SessionEdits edits) {
        return edits.removals().stream().anyMatch(removal -> isMeant(removal.capture(), removal.file()));
    }

    /// The file whose name an analyst chose among several; empty where nobody did.
    Optional<Edit.ImportCapture> chosen(SessionEdits edits, SessionNames names) {
        return files.size() == 1
                ? Optional.of(files.getFirst())
                : renames(edits).reversed().stream()
                        .flatMap(rename -> files.stream()
                                .filter(f -> names.ofFile(f.fileName()).equals(rename.name())))
                        .findFirst();
    }

    /// Names from files, the one that holds first, then names that were given earlier.
    List<String> allNames(SessionEdits edits, SessionNames names) {
        Set<String> all = new LinkedHashSet<>();
        renames(edits).reversed().forEach(rename -> all.add(SessionNames.clean(rename.name())));
        files.forEach(file -> all.add(names.ofFile(file.fileName())));
        return new ArrayList<>(all);
    }

    /// Levels that every file states alike, unless an analyst chose the file that holds; then what was set by hand.
    Map<String, String> conditions(
            SessionEdits edits, SessionNames names, Function<String, Map<String, String>> proposer) {
        List<Edit.ImportCapture> stating = chosen(edits, names).map(List::of).orElse(files);
        Map<String, String> conditions = agreed(stating.stream()
                .map(file -> proposer.apply(names.ofFile(file.fileName())))
                .toList());
        agreed(files.stream().map(Edit.ImportCapture::conditions).toList()).forEach(conditions::put);
        Predicate<Edit.SetCondition> mine = set -> isMeant(set.capture(), set.file());
        edits.conditions().stream().filter(mine).forEach(set -> conditions.put(set.factor(), set.level()));
        conditions.values().removeIf(String::isEmpty);
        return conditions;
    }

    private static Map<String, String> agreed(List<Map<String, String>> statements) {
        Map<String, String> agreed = new LinkedHashMap<>();
        statements.forEach(agreed::putAll);
        agreed.entrySet()
                .removeIf(entry ->
                        statements.stream().anyMatch(s -> !Objects.equals(s.get(entry.getKey()), entry.getValue())));
        return agreed;
    }
}
