package org.telltale.views.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.telltale.model.session.Endpoint;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Questions;
import org.telltale.views.study.Terms;

/// Endpoints under their hosts, with how often they were called among the rows shown by session and conditions.
public final class EndpointsViewModel {
    /// A line: a host, or an endpoint under it.
    public sealed interface Line {
        record Host(String text, int exchanges) implements Line {}

        record One(Endpoint endpoint, String text, int exchanges) implements Line {}
    }

    private final Desk desk;
    private final Questions questions;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    public EndpointsViewModel(Desk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
        desk.stateProperty().addListener(_ -> renew());
        desk.tableProperty().addListener(_ -> renew());
        renew();
    }

    public ObservableList<Line> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    private void renew() {
        ExchangeTable table = desk.table();
        Map<String, Map<Integer, Integer>> hosts = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            hosts.computeIfAbsent(table.host(row), _ -> new TreeMap<>()).merge(table.endpoint(row), 1, Integer::sum);
        }
        List<Line> all = new ArrayList<>();
        hosts.forEach((host, endpoints) -> {
            int sum = endpoints.values().stream().mapToInt(n -> n).sum();
            all.add(new Line.Host(host.isEmpty() ? "no host in these captures" : host, sum));
            List<Line.One> ones = new ArrayList<>();
            endpoints.forEach((ordinal, n) -> ones.add(one(table.endpoints().get(ordinal), n)));
            ones.sort(Comparator.comparingInt(Line.One::exchanges).reversed().thenComparing(Line.One::text));
            all.addAll(ones);
        });
        lines.setAll(all);
    }

    private Line.One one(Endpoint endpoint, int exchanges) {
        return new Line.One(endpoint, Endpoints.text(endpoint, desk.state()), exchanges);
    }

    public void filter(Line.One line) {
        desk.filter()
                .put("endpoint", Terms.term("endpoint", "=", line.endpoint().key()));
    }

    /// Names an endpoint by hand.
    public void rename(Endpoint endpoint) {
        questions.ask(
                "Name " + Endpoints.number(endpoint),
                "The report says where a name is from.",
                List.of(
                        Questions.Blank.of(
                                "Name", desk.state().names().endpoint(endpoint).orElse("")),
                        Questions.Blank.optional("Source", "analyst")),
                "Name",
                answer -> desk.edit(new Edit.NameEndpoint(endpoint, answer.get(0), answer.get(1))));
    }
}
