package org.telltale.views.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.views.command.Commands;
import org.telltale.views.command.Menus;
import org.telltale.views.doubt.DoubtView;
import org.telltale.views.exchanges.RequestsNote;
import org.telltale.views.exchanges.RequestsView;
import org.telltale.views.exchanges.RequestsViewModel;
import org.telltale.views.find.HitsView;
import org.telltale.views.findings.FindingsView;
import org.telltale.views.message.CopyForm;
import org.telltale.views.message.MessageView;
import org.telltale.views.patterns.PatternsView;
import org.telltale.views.problems.ProblemsView;
import org.telltale.views.rows.RowsView;
import org.telltale.views.sessions.EndpointsView;
import org.telltale.views.sessions.SessionsView;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Questions;
import org.telltale.views.tags.TagStrip;
import org.telltale.views.tags.TaggingViewModel;
import org.telltale.views.tags.TagsView;
import org.telltale.views.timeline.TimelineView;
import org.telltale.views.timeline.TimelineViewModel;
import org.telltale.views.values.ValuesView;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The panes of an open study: side bar beside timeline over list over inspector.
final class Workspace extends BorderPane {
    private static final Words WORDS = Words.of(Workspace.class);

    static final int REQUESTS = 0;
    static final int FIELDS = 1;
    static final int VALUES = 2;
    static final int ROWS = 3;
    static final int HITS = 4;
    static final int PROBLEMS = 5;
    static final int DOUBTFUL = 6;

    private final Bench bench;
    private final SessionsView sessions;
    private final EndpointsView endpoints;
    private final RequestsView requests;
    private final RequestsNote note;
    private final PatternsView fields;
    private final ValuesView values;
    private final RowsView rows;
    private final HitsView hits;
    private final ProblemsView problems;
    private final DoubtView doubtful;
    private final TagStrip strip;
    private final MessageView message;
    private final SideBar side;
    private final Lists lists = new Lists();
    private final SplitPane across = new SplitPane();
    private final SplitPane down = new SplitPane();
    private final TimelineView timeline;
    private final VBox inspector = new VBox();
    private final PaneSizes sizes;
    private int before;
    private boolean narrow;
    private boolean folded;

    /// @param commands what links inside the panes start
    Workspace(Bench bench, Commands commands, Questions questions) {
        this.bench = bench;
        Desk desk = bench.desk();
        sessions = new SessionsView(bench.sessions());
        endpoints = new EndpointsView(bench.endpoints());
        TagsView tags = new TagsView(bench.tags());
        FindingsView findings =
                new FindingsView(bench.findings(), commands.get("report")::run, commands.get("values")::run);
        side = new SideBar(
                List.of(sessions, endpoints, tags, findings),
                List.of(sessions.list(), endpoints.list(), tags.list(), findings.list()),
                Stream.of("sessions", "endpoints", "tags", "findings")
                        .map(key -> WORDS.say("side." + key))
                        .toList());
        side.onShown(3, bench.findings()::wanted);
        requests = new RequestsView(
                bench.requests(), nothing("request", desk.filter().busyProperty()));
        note = new RequestsNote(bench.requests(), questions);
        fields = new PatternsView(
                bench.patterns(), nothing("field", bench.patterns().busyProperty()));
        values = new ValuesView(bench.values(), nothing("value", bench.values().busyProperty()), this::focusTree);
        rows = new RowsView(bench.rows(), nothing("row", bench.rows().busyProperty()), this::focusTree);
        hits = new HitsView(bench.find());
        problems = new ProblemsView(bench.problems());
        doubtful = new DoubtView(bench.doubt());
        strip = new TagStrip(bench.tagging());
        bench.tagging().usually(() -> hasFocus(values) ? TaggingViewModel.VALUE : TaggingViewModel.NARROW);
        timeline = new TimelineView(TimelineTies.of(bench.desk()), new RowText(bench.requests())::of);
        message = Inspector.of(bench.message(), bench.other(), bench.desk().jobs());
        offer(commands);
        message.setFoot(ElsewhereFoot.of(new Elsewhere(bench.desk()), commands));
        arrange();
        WindowFile file = new WindowFile(desk.study().folder(), desk.jobs());
        sizes = new PaneSizes(across, down, side, file);
        across.widthProperty().addListener(_ -> fold());
        file.read(words -> {
            sizes.restore(words);
            InspectorForm.remember(message, words, file);
        });
    }

    private EmptyState nothing(String key, ObservableBooleanValue busy) {
        return NothingShown.of(bench.desk(), key, busy);
    }

    /// What can be done with what is selected, where it stands.
    private void offer(Commands commands) {
        requests.list().setContextMenu(new Menus(commands).context(RequestCommands.MENU.split(" ")));
        fields.list().setContextMenu(FieldMenu.of(commands));
        values.list().setContextMenu(FieldMenu.of(commands));
        hits.list().setContextMenu(FieldMenu.of(commands));
        FieldMenu.on(message, commands);
    }

    private void arrange() {
        pages();
        inspector.getChildren().setAll(message, strip);
        VBox.setVgrow(message, Priority.ALWAYS);
        // so that the strip takes its room from the message, and not from the panes above
        message.setMinHeight(0);
        message.setPrefHeight(0);
        inspector.setMinHeight(0);
        down.setOrientation(Orientation.VERTICAL);
        down.getItems().setAll(timeline, lists, inspector);
        SplitPane.setResizableWithParent(timeline, false);
        SplitPane.setResizableWithParent(lists, false);
        across.getItems().setAll(side, down);
        SplitPane.setResizableWithParent(side, false);
        setCenter(across);
        heads();
    }

    private void pages() {
        RequestsViewModel model = bench.requests();
        lists.add(requests, requests.list(), Optional.of(note))
                .textProperty()
                .bind(model.rowsProperty()
                        .map(_ -> WORDS.say(
                                "list.tab",
                                model.title(),
                                bench.desk().filter().rowsProperty().get().cardinality())));
        Tab fieldTab = lists.add(fields, fields.list(), Optional.of(fields.note()));
        fieldTab.textProperty()
                .bind(bench.patterns().surveyedProperty().map(shown -> tab("list.fields", shown.fields())));
        fieldTab.selectedProperty().addListener((_, _, now) -> bench.patterns().wanted(now));
        Tab valueTab = lists.add(values, values.list(), Optional.empty());
        valueTab.textProperty()
                .bind(bench.values()
                        .shownProperty()
                        .map(shown -> shown.all() == 0
                                ? WORDS.say("list.values")
                                : WORDS.say(
                                        "list.tab",
                                        WORDS.say("list.values"),
                                        shown.lines().size())));
        valueTab.selectedProperty().addListener((_, _, now) -> bench.values().wanted(now));
        Tab rowTab = lists.add(rows, rows.list(), Optional.empty());
        rowTab.textProperty().bind(bench.rows().rowsProperty().map(now -> tab("list.rows", now.all())));
        rowTab.selectedProperty().addListener((_, _, now) -> bench.rows().wanted(now));
        lists.add(hits, hits.list(), Optional.empty())
                .textProperty()
                .bind(bench.find()
                        .foundProperty()
                        .map(found -> WORDS.say(
                                "list.tab", WORDS.say("list.hits"), found.hits().size())));
        lists.add(problems, problems.list(), Optional.empty()).setText(WORDS.say("list.problems"));
        Tab doubtTab = lists.add(doubtful, doubtful.list(), Optional.empty());
        doubtTab.textProperty().bind(bench.doubt().openProperty().map(open -> tab("list.doubtful", open.size())));
        doubtTab.selectedProperty().addListener((_, _, now) -> bench.doubt().wanted(now));
    }

    /// A double click on a pane's head makes it large, another one makes it as it was.
    private void heads() {
        enlarge(timeline, "pane-head", PaneSizes.Proportion.OVERVIEW);
        enlarge(lists, "tab-header-area", PaneSizes.Proportion.SURVEY);
        enlarge(message, "message-head", PaneSizes.Proportion.READ);
    }

    private void enlarge(Node pane, String head, PaneSizes.Proportion proportion) {
        pane.addEventFilter(MouseEvent.MOUSE_CLICKED, click -> {
            Node at = click.getTarget() instanceof Node node ? node : null;
            while (at != null && at != pane && !(at instanceof ButtonBase)) {
                if (click.getClickCount() == 2 && at.getStyleClass().contains(head)) {
                    arrange(proportion);
                    click.consume();
                    return;
                }
                at = at.getParent();
            }
        });
    }

    /// The name of a list, with how much it holds where it holds anything.
    private static String tab(String key, long count) {
        return count == 0 ? WORDS.say(key) : WORDS.say("list.tab", WORDS.say(key), count);
    }

    /// Takes the side bar away where there is no room beside it, and brings it back with the room; in between it is the
    /// analyst's.
    private void fold() {
        if (sizes.isFolding() == narrow || getCenter() != across) {
            return;
        }
        narrow = !narrow;
        if (narrow) {
            folded = isSideShown();
            showSide(false);
        } else if (folded) {
            showSide(true);
        }
    }

    void showSide(boolean shown) {
        if (shown && !across.getItems().contains(side)) {
            across.getItems().addFirst(side);
            sizes.apply();
        } else if (!shown) {
            across.getItems().remove(side);
        }
    }

    boolean isSideShown() {
        return across.getItems().contains(side);
    }

    void sideTab(int index) {
        showSide(true);
        side.show(index);
    }

    /// Shares the height in another way; the same one again goes back to the usual.
    void arrange(PaneSizes.Proportion wanted) {
        sizes.arrange(wanted);
    }

    /// Gives the pane with the keyboard the whole window, or takes it back.
    void full() {
        if (getCenter() == across) {
            panes().stream().filter(Workspace::hasFocus).findFirst().ifPresent(this::setFull);
        } else {
            Region pane = (Region) getCenter();
            setCenter(across);
            if (pane == side) {
                across.getItems().addFirst(side);
            } else {
                down.getItems().add(Math.min(before, down.getItems().size()), pane);
            }
            sizes.apply();
        }
    }

    private void setFull(Region pane) {
        before = down.getItems().indexOf(pane);
        across.getItems().remove(pane);
        down.getItems().remove(pane);
        setCenter(pane);
    }

    private List<Region> panes() {
        return List.of(side, timeline, lists, inspector);
    }

    private static boolean hasFocus(Node pane) {
        Node at = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        while (at != null && at != pane) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Puts the keyboard into the next pane, or the one before.
    void nextPane(int step) {
        List<Node> targets = List.of(side.list(), timeline.canvas(), lists.list(), tree());
        List<Region> panes = panes();
        int now = 0;
        for (int i = 0; i < panes.size(); i++) {
            now = hasFocus(panes.get(i)) ? i : now;
        }
        for (int i = 1; i <= panes.size(); i++) {
            int next = Math.floorMod(now + step * i, panes.size());
            targets.get(next).requestFocus();
            if (hasFocus(panes.get(next))) {
                return;
            }
        }
    }

    private Node tree() {
        Node tree = message.lookup(".field-tree");
        return tree == null ? message : tree;
    }

    /// Offers other readings of the selected field, of the whole payload where none is selected.
    void readings() {
        message.offerReadings();
    }

    /// Looks for the selected field's value everywhere.
    void findSelected() {
        bench.message().copied(CopyForm.VALUE).ifPresent(this::findEverywhere);
    }

    /// Looks for a value in every encoding.
    void findEverywhere(String value) {
        bench.find().toleranceProperty().set("");
        bench.find().textProperty().set(value);
        showTab(HITS);
    }

    void showTab(int index) {
        lists.select(index);
    }

    int shownTab() {
        return lists.selected();
    }

    /// Shows a tab of the list and puts the keyboard there.
    void tab(int index) {
        lists.select(index);
        focusList();
    }

    void focusList() {
        lists.list().requestFocus();
    }

    private void focusTree() {
        tree().requestFocus();
    }

    /// Does something to what is looked at, once a list that was just moved in has gone there.
    void whenThere(Runnable then) {
        if (hasFocus(values)) {
            bench.values().whenThere(then);
        } else if (lists.selected() == FIELDS) {
            bench.patterns().whenThere(then);
        } else {
            then.run();
        }
    }

    void unjudged(int step) {
        showTab(FIELDS);
        bench.patterns().unjudged(step);
    }

    /// *No finding* here; in the list of fields on to the next that nobody judged.
    void noFinding() {
        bench.tagging().clear(() -> {
            if (lists.selected() == FIELDS) {
                bench.patterns().unjudged(1);
            }
        });
    }

    Bench bench() {
        return bench;
    }

    TimelineViewModel timeline() {
        return timeline.model();
    }

    TagStrip strip() {
        return strip;
    }

    SessionsView sessions() {
        return sessions;
    }

    EndpointsView endpoints() {
        return endpoints;
    }

    RequestsNote requestsNote() {
        return note;
    }
}
