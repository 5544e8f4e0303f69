package org.telltale.model.study;

import java.util.List;
import java.util.Set;
import org.telltale.model.session.Sha256;

/// What the journals say about captures and sessions, in the order of the fold. Immutable.
///
/// @param imports the newest for each capture and file name
/// @param purged captures whose bytes are gone for good
public record SessionEdits(
        List<Edit.ImportCapture> imports,
        List<Edit.RenameSession> renames,
        List<Edit.SetCondition> conditions,
        List<Edit.RemoveSession> removals,
        List<Edit.UseNames> names,
        Set<Sha256> purged) {
    public SessionEdits {
        imports = List.copyOf(imports);
        renames = List.copyOf(renames);
        conditions = List.copyOf(conditions);
        removals = List.copyOf(removals);
        names = List.copyOf(names);
        purged = Set.copyOf(purged);
    }

    /// Without lists of names, which change no session.
    SessionEdits aboutSessions() {
        return new SessionEdits(imports, renames, conditions, removals, List.of(), purged);
    }
}
