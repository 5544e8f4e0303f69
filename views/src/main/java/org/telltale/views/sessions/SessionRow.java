package org.telltale.views.sessions;

import java.util.List;
import org.telltale.model.session.Session;
import org.telltale.model.tag.Category;

/// A row of the list of sessions.
public sealed interface SessionRow {
    /// Exchanges under it.
    int exchanges();

    /// A level of the factor that sessions are grouped by.
    record Group(String level, int sessions, int exchanges, boolean open) implements SessionRow {}

    /// A session.
    ///
    /// @param level its level of the factor shown in a column, or `—`
    /// @param rare categories found in few sessions
    /// @param silent whether nothing of it is readable
    record One(Session session, String level, int exchanges, List<Category> rare, boolean silent)
            implements SessionRow {}
}
