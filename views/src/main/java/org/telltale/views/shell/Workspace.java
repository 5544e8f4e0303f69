package org.telltale.views.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.views.command.Commands;
import org.telltale.views.exchanges.RequestsView;
import org.telltale.views.exchanges.RequestsViewModel;
import org.telltale.views.find.HitsView;
import org.telltale.views.findings.FindingsView;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.message.CopyForm;
import org.telltale.views.message.MessageView;
import org.telltale.views.patterns.PatternsView;
import org.telltale.views.problems.ProblemsView;
import org.telltale.views.rows.RowsView;
import org.telltale.views.sessions.EndpointsView;
import org.telltale.views.sessions.SessionsView;
import org.telltale.views.study.Subject;
import org.telltale.views.study.Terms;
import org.telltale.views.tags.TagStrip;
import org.telltale.views.tags.TaggingViewModel;
import org.telltale.views.tags.TagsView;
import org.telltale.views.timeline.TimelineView;
import org.telltale.views.values.ValuesView;

/// The panes of an open study: side bar beside timeline over list over inspector.
final class Workspace extends BorderPane {
    static final int REQUESTS = 0;
    static final int FIELDS = 1;
    static final int VALUES = 2;
    static final int ROWS = 3;
    static final int HITS = 4;
    static final int PROBLEMS = 5;
    private static final double SIDE = 268;
    private static final double SIDE_SMALL = 232;
    private static final double SMALL = 1360;

    private final Bench bench;
    private final SessionsView sessions;
    private final EndpointsView endpoints;
    private final RequestsView requests;
    private final PatternsView fields;
    private final ValuesView values;
    private final RowsView rows;
    private final HitsView hits;
    private final ProblemsView problems;
    private final TagStrip strip;
    private final MessageView message;
    private final SideBar side;
    private final TabPane lists = new TabPane();
    private final SplitPane across = new SplitPane();
    private final SplitPane down = new SplitPane();
    private final TimelineView timeline;
    private final VBox inspector = new VBox();
    private Proportion proportion = Proportion.USUAL;
    private int before;

    /// @param commands what links inside the panes start
    Workspace(Bench bench, Commands commands) {
        this.bench = bench;
        sessions = new SessionsView(bench.sessions());
        endpoints = new EndpointsView(bench.endpoints());
        TagsView tags = new TagsView(bench.tags());
        FindingsView findings = new FindingsView(bench.findings(), commands.get("report")::run);
        side = new SideBar(
                List.of(sessions, endpoints, tags, findings),
                List.of(sessions.list(), endpoints.list(), tags.list(), findings.list()),
                List.of("Sessions", "Endpoints", "Tags", "Findings"));
        side.onShown(3, bench.findings()::wanted);
        requests = new RequestsView(bench.requests(), NothingShown.of(bench.desk(), "request"));
        fields = new PatternsView(bench.patterns(), NothingShown.of(bench.desk(), "field"));
        values = new ValuesView(bench.values(), NothingShown.of(bench.desk(), "value"), this::focusTree);
        rows = new RowsView(bench.rows(), NothingShown.of(bench.desk(), "row"), this::focusTree);
        hits = new HitsView(bench.find());
        problems = new ProblemsView(bench.problems());
        strip = new TagStrip(bench.tagging());
        bench.tagging().usually(() -> hasFocus(values) ? TaggingViewModel.VALUE : TaggingViewModel.NARROW);
        timeline = new TimelineView(TimelineTies.of(bench.desk()), new RowText(bench.requests())::of);
        message = Inspector.of(bench.message(), bench.desk().jobs());
        arrange();
    }

    private void arrange() {
        lists.setId("lists");
        lists.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        RequestsViewModel model = bench.requests();
        tab(requests).textProperty().bind(model.rowsProperty().map(rows -> model.title() + " " + number(rows.size())));
        Tab fieldTab = tab(fields);
        fieldTab.textProperty()
                .bind(bench.patterns()
                        .shownProperty()
                        .map(shown -> shown.fields() == 0 ? "Fields" : "Fields " + number(shown.fields())));
        fieldTab.selectedProperty().addListener((_, _, now) -> bench.patterns().wanted(now));
        Tab valueTab = tab(values);
        valueTab.textProperty()
                .bind(bench.values()
                        .shownProperty()
                        .map(shown -> shown.all() == 0
                                ? "Values"
                                : "Values " + number(shown.lines().size())));
        valueTab.selectedProperty().addListener((_, _, now) -> bench.values().wanted(now));
        Tab rowTab = tab(rows);
        rowTab.textProperty()
                .bind(bench.rows()
                        .rowsProperty()
                        .map(now -> now.all() == 0
                                ? "Rows"
                                : "Rows " + String.format(java.util.Locale.ROOT, "%,d", now.all())));
        rowTab.selectedProperty().addListener((_, _, now) -> bench.rows().wanted(now));
        tab(hits)
                .textProperty()
                .bind(bench.find()
                        .foundProperty()
                        .map(found -> "Hits " + number(found.hits().size())));
        tab(problems).setText("Problems");
        inspector.getChildren().setAll(message, strip);
        VBox.setVgrow(message, Priority.ALWAYS);
        down.setOrientation(Orientation.VERTICAL);
        down.getItems().setAll(timeline, lists, inspector);
        SplitPane.setResizableWithParent(timeline, false);
        SplitPane.setResizableWithParent(lists, false);
        across.getItems().setAll(side, down);
        SplitPane.setResizableWithParent(side, false);
        setCenter(across);
        across.widthProperty().addListener(_ -> proportions());
        down.heightProperty().addListener(_ -> proportions());
    }

    private Tab tab(Node content) {
        Tab tab = new Tab();
        tab.setContent(content);
        lists.getTabs().add(tab);
        return tab;
    }

    private static String number(int count) {
        return String.format(java.util.Locale.ROOT, "%,d", count);
    }

    void showSide(boolean shown) {
        if (shown && !across.getItems().contains(side)) {
            across.getItems().addFirst(side);
            proportions();
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

    /// How the height is shared.
    enum Proportion {
        USUAL,
        SURVEY,
        READ,
        OVERVIEW
    }

    /// Shares the height in another way; the same one again goes back to the usual.
    void arrange(Proportion wanted) {
        proportion = wanted == proportion ? Proportion.USUAL : wanted;
        proportions();
    }

    private void proportions() {
        boolean small = across.getWidth() < SMALL;
        if (isSideShown()) {
            new Sizes(across).set(small ? SIDE_SMALL : SIDE);
        }
        double height = down.getHeight();
        double lane = small ? 128 : 170;
        switch (proportion) {
            case USUAL -> new Sizes(down).set(lane, small ? 190 : 236);
            case SURVEY -> new Sizes(down).set(height * 0.4, height * 0.6);
            case READ -> new Sizes(down).set(Math.min(lane, height * 0.15), height * 0.2);
            case OVERVIEW -> new Sizes(down).set(height * 0.6, height * 0.2);
        }
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
            proportions();
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
        List<Node> targets = List.of(side.list(), timeline.canvas(), list(), tree());
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

    /// Looks for the selected field's value everywhere.
    void findSelected() {
        bench.message().copied(CopyForm.VALUE).ifPresent(value -> {
            bench.find().toleranceProperty().set("");
            bench.find().textProperty().set(value);
            showTab(HITS);
        });
    }

    /// Shows the requests of this endpoint that hold the selected field.
    void everyUse() {
        bench.desk()
                .selection()
                .current()
                .filter(at -> !at.path().isEmpty())
                .ifPresent(at -> bench.desk()
                        .jobs()
                        .run(Lane.WORK, "Field", _ -> Subject.of(bench.desk().study(), at), outcome -> {
                            if (outcome instanceof Outcome.Done<Optional<Subject>>(Optional<Subject> found)) {
                                found.ifPresent(this::everyUse);
                            }
                        }));
    }

    private void everyUse(Subject of) {
        String endpoint = Terms.term("endpoint", "=", of.endpoint().key());
        bench.desk().filter().textProperty().set(endpoint + " " + Terms.term("path", "=", of.pattern()));
        showTab(REQUESTS);
    }

    void showTab(int index) {
        lists.getSelectionModel().select(index);
    }

    /// Shows a tab of the list and puts the keyboard there.
    void tab(int index) {
        lists.getSelectionModel().select(index);
        focusList();
    }

    void focusList() {
        list().requestFocus();
    }

    private Node list() {
        return switch (lists.getSelectionModel().getSelectedIndex()) {
            case REQUESTS -> requests.list();
            case FIELDS -> fields.list();
            case VALUES -> values.list();
            case ROWS -> rows.list();
            case HITS -> hits.list();
            default -> problems.list();
        };
    }

    private void focusTree() {
        tree().requestFocus();
    }

    /// Does something to what is looked at, once a list that was just moved in has gone there.
    void whenThere(Runnable then) {
        if (hasFocus(values)) {
            bench.values().whenThere(then);
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
            if (lists.getSelectionModel().getSelectedIndex() == FIELDS) {
                bench.patterns().unjudged(1);
            }
        });
    }

    Bench bench() {
        return bench;
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
}
