package org.telltale.model.usecase;

import java.util.List;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.Edit;
import org.telltale.model.study.JournalEntry;
import org.telltale.model.tag.TagScope;

/// What analysts said about one capture.
final class Mentions {
    private Mentions() {}

    /// Entries that would lose their object without the capture, undone ones included.
    static List<JournalEntry> of(List<JournalEntry> history, Sha256 capture) {
        return history.stream().filter(entry -> is(entry.edit(), capture)).toList();
    }

    private static boolean is(Edit edit, Sha256 capture) {
        return switch (edit) {
            case Edit.RenameSession e -> e.capture().equals(capture);
            case Edit.SetCondition e -> e.capture().equals(capture);
            case Edit.RemoveSession e -> e.capture().equals(capture);
            case Edit.AddMark e -> e.record().capture().equals(capture);
            case Edit.AddNote e -> e.record().capture().equals(capture);
            case Edit.AddTag e -> is(e.scope(), capture);
            case Edit.ImportCapture _,
                    Edit.PurgeCapture _,
                    Edit.UseNames _,
                    Edit.SetFact _,
                    Edit.AddKnownValue _,
                    Edit.NameEndpoint _,
                    Edit.NameField _,
                    Edit.NameShape _,
                    Edit.ChooseReading _,
                    Edit.AddSchema _,
                    Edit.BindSchema _,
                    Edit.SaveView _,
                    Edit.ArrangeFindings _,
                    Edit.SetAside _,
                    Edit.RemoveTag _,
                    Edit.ConfirmTag _,
                    Edit.DefineCategory _,
                    Edit.LookFor _,
                    Edit.Undo _,
                    Edit.Unknown _ -> false;
        };
    }

    private static boolean is(TagScope scope, Sha256 capture) {
        return switch (scope) {
            case TagScope.Once once -> once.record().capture().equals(capture);
            case TagScope.OfBytes bytes -> bytes.record().capture().equals(capture);
            case TagScope.WholeExchange whole -> whole.record().capture().equals(capture);
            case TagScope.AtEndpoints _,
                    TagScope.AtHost _,
                    TagScope.Everywhere _,
                    TagScope.OfShape _,
                    TagScope.OfValue _ -> false;
        };
    }
}
