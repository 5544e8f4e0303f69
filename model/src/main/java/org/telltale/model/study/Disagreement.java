package org.telltale.model.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One thing of which two analysts say different things.
///
/// @param subject what it is about, in words
/// @param claims what each said last, the one that holds last
public record Disagreement(String subject, List<Claim> claims) {
    public Disagreement {
        claims = List.copyOf(claims);
    }

    /// What one analyst said last.
    public record Claim(String author, String says) {}

    private record Statement(String subject, String says) {}

    static List<Disagreement> among(List<JournalEntry> history) {
        Set<String> undone = History.undone(history);
        Map<String, Map<String, Claim>> bySubject = new LinkedHashMap<>();
        for (JournalEntry entry : history) {
            if (undone.contains(entry.id())) {
                continue;
            }
            statement(entry.edit()).ifPresent(statement -> {
                Map<String, Claim> byWriter =
                        bySubject.computeIfAbsent(statement.subject(), _ -> new LinkedHashMap<>());
                byWriter.remove(entry.writer());
                byWriter.put(entry.writer(), new Claim(entry.author(), statement.says()));
            });
        }
        List<Disagreement> all = new ArrayList<>();
        bySubject.forEach((subject, claims) -> {
            if (claims.values().stream().map(Claim::says).distinct().count() > 1) {
                all.add(new Disagreement(subject, new ArrayList<>(claims.values())));
            }
        });
        return all;
    }

    /// Empty for edits that cannot contradict each other.
    private static Optional<Statement> statement(Edit edit) {
        return switch (edit) {
            case Edit.SetFact e -> said("fact " + e.name(), e.value());
            case Edit.RenameSession e -> said("name of capture " + e.capture() + " " + e.file(), e.name());
            case Edit.SetCondition e ->
                said("condition " + e.factor() + " of capture " + e.capture() + " " + e.file(), e.level());
            case Edit.NameEndpoint e -> said("name of " + e.endpoint(), e.name());
            case Edit.NameField e ->
                said("name of " + e.endpoint() + " " + e.side().id() + " " + e.pattern(), e.name());
            case Edit.NameShape e -> said("name of " + e.shape() + " ." + e.key(), e.name());
            case Edit.DefineCategory e ->
                said("category " + e.category().id(), e.category().toString());
            case Edit.BindSchema e ->
                said("message of " + e.endpoint() + " " + e.side().id() + " " + e.carrier(), e.message());
            case Edit.ChooseReading e ->
                said("reading of " + e.endpoint() + " " + e.side().id() + " " + e.pattern(), e.reading());
            case Edit.AddTag e -> tag(e);
            case Edit.ImportCapture _,
                    Edit.UseNames _,
                    Edit.AddSchema _,
                    Edit.RemoveSession _,
                    Edit.PurgeCapture _,
                    Edit.AddMark _,
                    Edit.AddNote _,
                    Edit.AddKnownValue _,
                    Edit.SetAside _,
                    Edit.RemoveTag _,
                    Edit.ConfirmTag _,
                    Edit.LookFor _,
                    Edit.SaveView _,
                    Edit.ArrangeFindings _,
                    Edit.Undo _,
                    Edit.Unknown _ -> Optional.empty();
        };
    }

    private static Optional<Statement> tag(Edit.AddTag e) {
        String guard =
                e.guard().map(g -> " where " + g.sibling() + " = " + g.value()).orElse("");
        return said(
                "tag on " + EditWriter.write(e).get("scope") + " " + e.side().id() + guard,
                e.category() + ", " + e.certainty().id() + exceptions(e));
    }

    private static String exceptions(Edit.AddTag e) {
        return e.exceptions().isEmpty() ? "" : ", not " + String.join(", ", new TreeSet<>(e.exceptions()));
    }

    private static Optional<Statement> said(String subject, String says) {
        return Optional.of(new Statement(subject.strip(), says));
    }
}
