package org.telltale.views.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.telltale.model.coverage.TagMap;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Tag;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Covered;
import org.telltale.views.study.Desk;
import org.telltale.views.study.EditText;
import org.telltale.views.words.Words;

/// The study's tags by category, with what they cover.
public final class TagsViewModel {
    private static final Words WORDS = Words.of(TagsViewModel.class);

    /// A line of the list.
    public sealed interface Line {
        record Group(Category category, int tags, int exchanges) implements Line {}

        record One(Covered.Cover cover, String text) implements Line {}
    }

    private final Desk desk;
    private final RemoveTag removal;
    private final LatestJob going;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    public TagsViewModel(Desk desk) {
        this.desk = desk;
        this.removal = new RemoveTag(desk);
        this.going = new LatestJob(desk.jobs(), Lane.WORK);
        desk.coveredProperty().subscribe(this::renew);
    }

    public ObservableList<Line> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    private void renew(Covered covered) {
        Map<String, List<Line>> groups = new TreeMap<>();
        covered.covers()
                .forEach(cover -> groups.computeIfAbsent(cover.category().group(), _ -> new ArrayList<>())
                        .add(new Line.One(cover, text(cover.tag()))));
        List<Line> all = new ArrayList<>();
        groups.forEach((group, ones) -> {
            java.util.BitSet rows = new java.util.BitSet();
            ones.forEach(
                    line -> ((Line.One) line).cover().coverage().rows().stream().forEach(rows::set));
            all.add(new Line.Group(desk.category(group), ones.size(), rows.cardinality()));
            all.addAll(ones);
        });
        lines.setAll(all);
    }

    private static String text(Tag tag) {
        return tag.label().isEmpty() ? EditText.where(tag.scope()) : tag.label();
    }

    /// Shows only what a category covers.
    public void filter(Category category) {
        desk.filter().put("tag", "tag:" + category.group());
    }

    /// Goes to the first place that a tag covers.
    public void go(Covered.Cover cover) {
        if (cover.coverage().rows().isEmpty()) {
            return;
        }
        int row = cover.coverage().rows().first();
        Covered covered = desk.covered();
        going.run(WORDS.say("job.place"), _ -> covered.places(row), outcome -> {
            if (outcome instanceof Outcome.Done<List<TagMap.Tagged>>(List<TagMap.Tagged> places)) {
                places.stream()
                        .filter(place -> place.tag().id().equals(cover.tag().id()))
                        .findFirst()
                        .ifPresent(place -> desk.selection()
                                .jump(Selection.of(desk.table().id(row))
                                        .at(
                                                place.spot().trail().layerNumber(),
                                                place.spot().path(),
                                                java.util.Optional.of(
                                                        place.spot().span()))));
            }
        });
    }

    /// Takes what was carried over to later sessions as seen.
    public void confirm(Tag tag) {
        Set<Sha256> seen =
                desk.table().sessions().stream().map(Session::capture).collect(Collectors.toSet());
        desk.edit(new Edit.ConfirmTag(tag.id(), seen));
    }

    public void remove(Tag tag) {
        removal.remove(tag);
    }
}
