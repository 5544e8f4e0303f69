package org.telltale.views.shell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.TagScope;
import org.telltale.views.command.Command;
import org.telltale.views.command.Commands;
import org.telltale.views.exchanges.RequestFactsView;
import org.telltale.views.exchanges.RequestForm;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Questions.Blank;
import org.telltale.views.study.Terms;
import org.telltale.views.words.Words;

/// Commands about whole requests: those that are marked, else the one that is looked at.
final class RequestCommands {
    private static final Words WORDS = Words.of(RequestCommands.class);

    /// What the table's context menu offers.
    static final String MENU = "copy-request-citation copy-request-curl copy-request-json-line copy-request-hex"
            + " copy-request-markdown - only-requests aside-requests tag-requests - mark-all unmark";

    private final Shell shell;
    private final Commands commands;

    RequestCommands(Shell shell, Commands commands) {
        this.shell = shell;
        this.commands = commands;
    }

    void add() {
        for (RequestForm form : RequestForm.values()) {
            String id = form.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            commands.add(
                    WORDS.say("heading.requests"),
                    study("copy-request-" + id, w -> w.bench().requests().copy(form, shell.outside()::copy)));
        }
        commands.add(
                WORDS.say("heading.requests"),
                study("only-requests", this::only),
                study("aside-requests", this::aside),
                study("tag-requests", this::tag),
                study("about-request", this::facts).paneKeys("Shift+I"),
                study("mark-all", w -> w.bench().requests().markAll()).paneKeys("Ctrl+A"),
                study("unmark", w -> w.bench().requests().marked().clear()));
    }

    private void facts(Workspace on) {
        Desk desk = on.bench().desk();
        desk.exchange()
                .map(id -> desk.study().exchange(id))
                .ifPresent(exchange -> shell.sheets()
                        .show(new RequestFactsView(
                                desk.study().cite(exchange.id()),
                                exchange,
                                shell.outside()::copy,
                                shell.sheets()::close)));
    }

    private void only(Workspace on) {
        BitSet rows = on.bench().requests().chosen();
        Desk desk = on.bench().desk();
        if (!rows.isEmpty()) {
            desk.filter().textProperty().set(Terms.rows(desk.table(), rows));
        }
    }

    private void aside(Workspace on) {
        BitSet rows = on.bench().requests().chosen();
        Desk desk = on.bench().desk();
        if (rows.isEmpty()) {
            return;
        }
        shell.questions()
                .ask(
                        WORDS.say("aside.requests", rows.cardinality()),
                        WORDS.say("aside.requests-why"),
                        List.of(
                                Blank.of(WORDS.say("filter"), Terms.rows(desk.table(), rows)),
                                Blank.of(WORDS.say("reason"), "")),
                        WORDS.say("aside"),
                        answer -> {
                            desk.edit(new Edit.SetAside(answer.get(0), answer.get(1)));
                            on.bench().requests().marked().clear();
                        });
    }

    private void tag(Workspace on) {
        BitSet rows = on.bench().requests().chosen();
        Desk desk = on.bench().desk();
        if (rows.isEmpty()) {
            return;
        }
        shell.questions()
                .ask(
                        WORDS.say("tag.requests", rows.cardinality()),
                        WORDS.say("tag.requests-why"),
                        List.of(
                                new Blank(
                                        WORDS.say("tag.category"),
                                        "clickstream",
                                        desk.categories().groups(),
                                        true),
                                Blank.optional(WORDS.say("name"), "")),
                        WORDS.say("tag.do"),
                        answer -> tag(desk, rows, answer.get(0), answer.get(1)));
    }

    private static void tag(Desk desk, BitSet rows, String category, String label) {
        if (desk.categories().find(category).isEmpty()) {
            desk.messages().say("tag", WORDS.say("tag.unknown", category));
            return;
        }
        Set<Sha256> seen =
                desk.table().sessions().stream().map(Session::capture).collect(Collectors.toSet());
        List<Edit> edits = new ArrayList<>();
        rows.stream()
                .forEach(row -> edits.add(new Edit.AddTag(
                        category,
                        label,
                        new TagScope.WholeExchange(desk.table().id(row)),
                        Side.REQUEST,
                        java.util.Optional.empty(),
                        Certainty.CERTAIN,
                        List.of(),
                        "",
                        seen)));
        desk.edit(edits, _ -> desk.messages().say("tag", WORDS.say("tag.tagged", rows.cardinality())));
    }

    private Command study(String id, Consumer<Workspace> action) {
        return ShellCommands.study(shell, id, action, shell.openProperty());
    }
}
