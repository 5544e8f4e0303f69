package org.telltale.views.message;

import java.util.Optional;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.views.job.Jobs;
import org.telltale.views.selection.Selection;
import org.telltale.views.selection.SelectionHistory;

/// The side of an exchange that is not looked at: it follows the shared selection, and a field chosen in it becomes what
/// is looked at.
public final class OtherSide {
    private final SelectionHistory shared;
    private final SelectionHistory own = new SelectionHistory();
    private final MessageViewModel model;

    /// @param source and the rest as of [MessageViewModel]
    public OtherSide(MessageSource source, SelectionHistory shared, Jobs jobs, MessageActions actions) {
        this.shared = shared;
        model = new MessageViewModel(source, own, jobs, actions);
        own.currentProperty().addListener((_, _, now) -> now.ifPresent(this::chosen));
    }

    public MessageViewModel model() {
        return model;
    }

    /// Says whether it is shown; while it is not, nothing is read.
    void wanted(boolean now) {
        if (now) {
            follow(shared.current());
        } else {
            own.currentProperty().set(Optional.empty());
        }
    }

    void follow(Optional<Selection> now) {
        own.currentProperty()
                .set(now.map(at -> Selection.of(
                        at.exchange(), at.side() == Side.REQUEST ? Side.RESPONSE : Side.REQUEST, Part.BODY)));
    }

    private void chosen(Selection at) {
        if (!at.path().isEmpty()) {
            shared.select(at);
        }
    }
}
