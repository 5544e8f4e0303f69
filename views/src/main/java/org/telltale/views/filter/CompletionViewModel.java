package org.telltale.views.filter;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.query.Completion;
import org.telltale.model.query.Completion.Proposal;
import org.telltale.model.study.Study;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.study.Desk;
import org.telltale.views.words.Words;

/// Proposals for the place in the filter at which somebody writes.
public final class CompletionViewModel {
    private static final Words WORDS = Words.of(CompletionViewModel.class);

    private final Desk desk;
    private final LatestJob asking;
    private final ReadOnlyObjectWrapper<List<Proposal>> proposals = new ReadOnlyObjectWrapper<>(List.of());

    public CompletionViewModel(Desk desk) {
        this.desk = desk;
        asking = new LatestJob(desk.jobs(), Lane.WORK);
    }

    public ReadOnlyObjectProperty<List<Proposal>> proposalsProperty() {
        return proposals.getReadOnlyProperty();
    }

    /// Looks for proposals before the caret; older questions are dropped.
    public void ask(String filter, int caret) {
        Study study = desk.study();
        asking.run(WORDS.say("proposals"), _ -> new Completion(study).at(filter, caret), outcome -> {
            if (outcome instanceof Outcome.Done<List<Proposal>>(List<Proposal> found)) {
                proposals.set(found);
            }
        });
    }

    public void hide() {
        asking.cancel();
        proposals.set(List.of());
    }
}
