package org.telltale.views.importing;

import java.util.List;
import java.util.Map;
import org.telltale.model.session.Session;
import org.telltale.model.usecase.ImportPlan.Planned;

/// A line of the sheet: a session as it would be, with the files that are its bytes.
///
/// @param files one file, or several of the same bytes
/// @param names names to choose among; one where there is no choice
/// @param isChosen whether somebody said which of several names holds
public record ImportRow(Session session, List<Planned> files, List<String> names, boolean isChosen) {
    public ImportRow {
        files = List.copyOf(files);
        names = List.copyOf(names);
    }

    public Map<String, String> conditions() {
        return session.conditions();
    }

    /// Whether nothing of it is readable.
    public boolean isSilent() {
        return files.getFirst().saysNothing(session);
    }

    public boolean needsName() {
        return names.size() > 1 && !isChosen;
    }
}
