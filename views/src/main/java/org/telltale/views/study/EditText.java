package org.telltale.views.study;

import org.telltale.model.session.Sha256;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.TagScope;
import org.telltale.views.words.Words;

/// An edit in the words of the window: what undo would take back.
public final class EditText {
    private static final Words WORDS = Words.of(EditText.class);

    private EditText() {}

    public static String of(Edit edit, Desk desk) {
        return switch (edit) {
            case Edit.ImportCapture e -> WORDS.say("edit.import", e.fileName());
            case Edit.UseNames e -> WORDS.say("edit.names", e.fileName());
            case Edit.RenameSession e -> WORDS.say("edit.session", e.name());
            case Edit.SetCondition e ->
                WORDS.say("edit.condition", session(e.capture(), desk), e.factor(), level(e.level()));
            case Edit.RemoveSession e -> WORDS.say("edit.remove-session", session(e.capture(), desk));
            case Edit.PurgeCapture e -> WORDS.say("edit.purge", session(e.capture(), desk));
            case Edit.AddMark e -> WORDS.say("edit.mark", e.text());
            case Edit.AddNote e -> WORDS.say("edit.note", e.text());
            case Edit.SetFact e -> WORDS.say("edit.fact", e.name());
            case Edit.AddKnownValue e -> WORDS.say("edit.known", e.name());
            case Edit.NameEndpoint e -> WORDS.say("edit.endpoint", e.name());
            case Edit.NameField e -> WORDS.say("edit.field", e.name());
            case Edit.NameShape e -> WORDS.say("edit.field", e.name());
            case Edit.ChooseReading e -> WORDS.say("edit.read", e.pattern(), e.reading());
            case Edit.AddSchema e -> WORDS.say("edit.schema", e.fileName());
            case Edit.BindSchema e -> WORDS.say("edit.bind", e.endpoint().key(), e.message());
            case Edit.SetAside e -> WORDS.say("edit.aside", e.query());
            case Edit.AddTag e -> WORDS.say("edit.tag", e.label().isEmpty() ? where(e.scope()) : e.label());
            case Edit.RemoveTag _ -> WORDS.say("edit.remove-tag");
            case Edit.ConfirmTag _ -> WORDS.say("edit.confirm-tag");
            case Edit.DefineCategory e ->
                WORDS.say("edit.category", e.category().id());
            case Edit.LookFor e -> WORDS.say("edit.look-for", e.value());
            case Edit.SaveView e -> WORDS.say("edit.view", e.name());
            case Edit.ArrangeFindings _ -> WORDS.say("edit.arrange");
            case Edit.Undo _ -> WORDS.say("edit.undo");
            case Edit.Unknown e -> e.kind();
        };
    }

    /// Where a tag holds, in the words of the window.
    public static String where(TagScope scope) {
        return switch (scope) {
            case TagScope.AtEndpoints s ->
                s.endpoints().size() == 1
                        ? WORDS.say(
                                "where.endpoint",
                                s.pattern(),
                                s.endpoints().iterator().next().key())
                        : WORDS.say(
                                "where.endpoints", s.pattern(), s.endpoints().size());
            case TagScope.AtHost s -> WORDS.say("where.host", s.pattern(), s.host());
            case TagScope.Everywhere s -> WORDS.say("where.everywhere", s.pattern());
            case TagScope.OfShape s -> WORDS.say("where.shape", s.key());
            case TagScope.OfValue s -> WORDS.say("where.value", s.value());
            case TagScope.Once s -> WORDS.say("where.once", s.path());
            case TagScope.OfBytes s ->
                WORDS.say("where.bytes", s.span().length(), s.span().offset());
            case TagScope.WholeExchange _ -> WORDS.say("where.whole");
        };
    }

    private static String level(String level) {
        return level.isEmpty() ? WORDS.say("not-stated") : level;
    }

    private static String session(Sha256 capture, Desk desk) {
        return desk.table().sessions().stream()
                .filter(session -> session.capture().equals(capture))
                .map(org.telltale.model.session.Session::name)
                .findFirst()
                .orElse(WORDS.say("edit.a-session"));
    }
}
