package org.telltale.views.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.session.Endpoint;
import org.telltale.model.store.Census;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Questions;
import org.telltale.views.study.Recipient;
import org.telltale.views.study.Terms;
import org.telltale.views.words.Words;

/// Endpoints under their hosts, and these under whom they belong to, with how often each was called.
public final class EndpointsViewModel {
    private static final Words WORDS = Words.of(EndpointsViewModel.class);

    /// A line of the tree.
    public sealed interface Line {
        String text();

        int exchanges();

        record Site(String text, int exchanges) implements Line {}

        /// @param host empty where captures name none
        record Host(String host, String text, int exchanges) implements Line {}

        record One(Endpoint endpoint, String text, int exchanges) implements Line {}
    }

    /// A line with those below it.
    public record Branch(Line line, List<Branch> below) {
        public Branch {
            below = List.copyOf(below);
        }
    }

    private final Desk desk;
    private final Questions questions;
    private final ReadOnlyObjectWrapper<List<Branch>> branches = new ReadOnlyObjectWrapper<>(List.of());

    public EndpointsViewModel(Desk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
        desk.stateProperty().addListener(_ -> renew());
        desk.tableProperty().addListener(_ -> renew());
        renew();
    }

    public ReadOnlyObjectProperty<List<Branch>> branchesProperty() {
        return branches.getReadOnlyProperty();
    }

    private void renew() {
        ExchangeTable table = desk.table();
        Map<String, Map<Integer, Integer>> hosts = new TreeMap<>();
        for (Census.Place place : table.census().places()) {
            hosts.computeIfAbsent(place.host(), _ -> new TreeMap<>()).put(place.endpoint(), place.rows());
        }
        Map<String, List<Branch>> sites = new TreeMap<>();
        hosts.forEach((host, endpoints) -> sites.computeIfAbsent(Recipient.of(host), _ -> new ArrayList<>())
                .add(host(host, endpoints, table)));
        branches.set(sites.entrySet().stream()
                .map(site -> site.getValue().size() == 1
                        ? site.getValue().getFirst()
                        : new Branch(new Line.Site(site.getKey(), sum(site.getValue())), site.getValue()))
                .sorted(Comparator.comparingInt(
                        (Branch branch) -> -branch.line().exchanges()))
                .toList());
    }

    private static int sum(List<Branch> branches) {
        return branches.stream().mapToInt(branch -> branch.line().exchanges()).sum();
    }

    private Branch host(String host, Map<Integer, Integer> endpoints, ExchangeTable table) {
        List<Branch> ones = new ArrayList<>();
        endpoints.forEach((ordinal, n) ->
                ones.add(new Branch(one(table.endpoints().get(ordinal), host, n), List.of())));
        ones.sort(Comparator.comparingInt((Branch one) -> -one.line().exchanges())
                .thenComparing(one -> one.line().text()));
        String text = host.isEmpty() ? WORDS.say("no-host") : host;
        return new Branch(new Line.Host(host, text, sum(ones)), ones);
    }

    /// An endpoint below its host, so without what the host says already.
    private Line.One one(Endpoint endpoint, String host, int exchanges) {
        String text = Endpoints.text(endpoint, desk.state());
        return new Line.One(endpoint, withoutHost(text, host), exchanges);
    }

    private static String withoutHost(String text, String host) {
        for (String scheme : host.isEmpty() ? List.<String>of() : List.of("https://", "http://")) {
            int at = text.indexOf(scheme + host);
            if (at >= 0) {
                return text.substring(0, at) + text.substring(at + scheme.length() + host.length());
            }
        }
        return host.isEmpty() ? text : text.replaceFirst("://\\[?" + Pattern.quote(host) + "]?(:\\d+)?(?=/|$)", " ");
    }

    /// Shows only what stands at a line.
    public void filter(Line line) {
        switch (line) {
            case Line.One one ->
                desk.filter()
                        .put(
                                "endpoint",
                                Terms.term("endpoint", "=", one.endpoint().key()));
            case Line.Host host -> desk.filter().put("host", Terms.term("host", "=", host.host()));
            case Line.Site site -> desk.filter().put("host", Terms.term("host", ":", site.text()));
        }
    }

    /// Names an endpoint by hand.
    public void rename(Endpoint endpoint) {
        questions.ask(
                WORDS.say("endpoint.title", Endpoints.number(endpoint)),
                WORDS.say("endpoint.why"),
                List.of(
                        Questions.Blank.of(
                                WORDS.say("name"),
                                desk.state().names().endpoint(endpoint).orElse("")),
                        Questions.Blank.optional(WORDS.say("source"), "analyst")),
                WORDS.say("name"),
                answer -> desk.edit(new Edit.NameEndpoint(endpoint, answer.get(0), answer.get(1))));
    }
}
