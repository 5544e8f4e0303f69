package org.telltale.model.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.session.Sha256;

/// Collects edits about captures and sessions.
final class SessionFold {
    private record File(Sha256 capture, String name) {}

    private final Map<File, Edit.ImportCapture> imports = new LinkedHashMap<>();
    private final List<Edit.RenameSession> renames = new ArrayList<>();
    private final List<Edit.SetCondition> conditions = new ArrayList<>();
    private final List<Edit.RemoveSession> removals = new ArrayList<>();
    private final List<Edit.UseNames> names = new ArrayList<>();
    private final Set<Sha256> purged = new HashSet<>();

    /// Ignores edits about other things.
    @SuppressWarnings("PatternMatchingInstanceof")
    void add(Edit edit) {
        if (edit instanceof Edit.ImportCapture e) {
            imports.put(new File(e.capture(), e.fileName()), e);
            removals.removeIf(removal -> removal.capture().equals(e.capture())
                    && (removal.file().isEmpty() || removal.file().equals(e.fileName())));
            purged.remove(e.capture());
        } else if (edit instanceof Edit.RenameSession e) {
            renames.add(e);
        } else if (edit instanceof Edit.SetCondition e) {
            conditions.add(e);
        } else if (edit instanceof Edit.RemoveSession e) {
            removals.add(e);
        } else if (edit instanceof Edit.UseNames e) {
            names.removeIf(earlier -> earlier.input().equals(e.input()));
            names.add(e);
        } else if (edit instanceof Edit.PurgeCapture e) {
            imports.keySet().removeIf(file -> file.capture().equals(e.capture()));
            purged.add(e.capture());
        }
    }

    SessionEdits edits() {
        return new SessionEdits(List.copyOf(imports.values()), renames, conditions, removals, names, purged);
    }
}
