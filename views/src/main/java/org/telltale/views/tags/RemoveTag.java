package org.telltale.views.tags;

import java.util.List;
import java.util.Optional;
import org.telltale.model.coverage.TagMap;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Tag;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.CategoryWords;
import org.telltale.views.study.Covered;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Messages;
import org.telltale.views.words.Words;

/// Removes tags and says what they covered.
public final class RemoveTag {
    private static final Words WORDS = Words.of(RemoveTag.class);

    private final Desk desk;
    private final LatestJob finding;

    public RemoveTag(Desk desk) {
        this.desk = desk;
        this.finding = new LatestJob(desk.jobs(), Lane.WORK);
    }

    /// Removes the tag of the selected field that was made last.
    public void atSelection() {
        Optional<Selection> at = desk.selection().current();
        if (at.isEmpty() || desk.table().row(at.get().exchange()).isEmpty()) {
            return;
        }
        int row = desk.table().row(at.get().exchange()).getAsInt();
        Covered covered = desk.covered();
        finding.run(WORDS.say("job.here"), _ -> covered.places(row), outcome -> {
            if (outcome instanceof Outcome.Done<List<TagMap.Tagged>>(List<TagMap.Tagged> places)) {
                Optional<Tag> last = places.stream()
                        .filter(place -> place.tag().side() == at.get().side())
                        .filter(place -> place.spot().path().equals(at.get().path()))
                        .map(TagMap.Tagged::tag)
                        .reduce((_, later) -> later);
                last.ifPresentOrElse(this::remove, () -> desk.messages().say("tag", WORDS.say("remove.none")));
            }
        });
    }

    public void remove(Tag tag) {
        int requests =
                desk.covered().of(tag.id()).map(c -> c.coverage().exchanges()).orElse(0);
        String name = tag.label().isEmpty() ? CategoryWords.full(tag.category()) : tag.label();
        String text = WORDS.say("remove.done", name, requests);
        desk.edit(
                List.of(new Edit.RemoveTag(tag.id())),
                _ -> desk.messages()
                        .say(
                                "tag",
                                Messages.Kind.PASSING,
                                text,
                                List.of(new Messages.Way(WORDS.say("undo"), desk::undo))));
    }
}
