package org.telltale.views.study;

import org.telltale.model.session.Sha256;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.TagScope;

/// An edit in the words of the window: what undo would take back.
public final class EditText {
    private EditText() {}

    public static String of(Edit edit, Desk desk) {
        return switch (edit) {
            case Edit.ImportCapture e -> "import " + e.fileName();
            case Edit.UseNames e -> "names from " + e.fileName();
            case Edit.RenameSession e -> "name session " + e.name();
            case Edit.SetCondition e ->
                session(e.capture(), desk) + ": " + e.factor() + " "
                        + (e.level().isEmpty() ? "not stated" : e.level());
            case Edit.RemoveSession e -> "remove session " + session(e.capture(), desk);
            case Edit.PurgeCapture e -> "purge " + session(e.capture(), desk);
            case Edit.AddMark e -> "mark " + e.text();
            case Edit.AddNote e -> "note " + e.text();
            case Edit.SetFact e -> "fact " + e.name();
            case Edit.AddKnownValue e -> "known value " + e.name();
            case Edit.NameEndpoint e -> "name endpoint " + e.name();
            case Edit.NameField e -> "name field " + e.name();
            case Edit.NameShape e -> "name field " + e.name();
            case Edit.ChooseReading e -> "read " + e.pattern() + " as " + e.reading();
            case Edit.AddSchema e -> "schema " + e.fileName();
            case Edit.BindSchema e -> "schema of " + e.endpoint().key() + ": " + e.message();
            case Edit.SetAside e -> "set aside " + e.query();
            case Edit.AddTag e -> "tag " + (e.label().isEmpty() ? where(e.scope()) : e.label());
            case Edit.RemoveTag _ -> "remove tag";
            case Edit.ConfirmTag _ -> "confirm tag";
            case Edit.DefineCategory e -> "category " + e.category().id();
            case Edit.LookFor e -> "look for " + e.value();
            case Edit.SaveView e -> "view " + e.name();
            case Edit.Undo _ -> "undo";
            case Edit.Unknown e -> e.kind();
        };
    }

    /// Where a tag holds, in the words of the window.
    public static String where(TagScope scope) {
        return switch (scope) {
            case TagScope.AtEndpoints s ->
                s.pattern() + " at "
                        + (s.endpoints().size() == 1
                                ? s.endpoints().iterator().next().key()
                                : s.endpoints().size() + " endpoints");
            case TagScope.AtHost s -> s.pattern() + " at every endpoint of " + s.host();
            case TagScope.Everywhere s -> s.pattern() + " everywhere";
            case TagScope.OfShape s -> "." + s.key() + " of the same structure, wherever it stands";
            case TagScope.OfValue s -> "the value " + s.value() + ", however encoded";
            case TagScope.Once s -> s.path() + ", only here";
            case TagScope.OfBytes s ->
                s.span().length() + " bytes at " + s.span().offset();
            case TagScope.WholeExchange _ -> "the whole request";
        };
    }

    private static String session(Sha256 capture, Desk desk) {
        return desk.table().sessions().stream()
                .filter(session -> session.capture().equals(capture))
                .map(org.telltale.model.session.Session::name)
                .findFirst()
                .orElse("a session");
    }
}
