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
import org.telltale.views.exchanges.RequestForm;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Questions.Blank;
import org.telltale.views.study.Terms;

/// Commands about whole requests: those that are marked, else the one that is looked at.
final class RequestCommands {
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
                    "Requests",
                    study(
                            "copy-request-" + id,
                            "Copy requests as " + form.words(),
                            w -> w.bench().requests().copy(form, shell.outside()::copy)));
        }
        commands.add(
                "Requests",
                study("only-requests", "Show only these requests", this::only),
                study("aside-requests", "Set these requests aside…", this::aside),
                study("tag-requests", "Tag these whole requests…", this::tag),
                study(
                                "mark-all",
                                "Mark all that are shown",
                                w -> w.bench().requests().markAll())
                        .paneKeys("Ctrl+A"),
                study("unmark", "Unmark all", w -> w.bench().requests().marked().clear()));
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
                        "Set " + count(rows) + " aside",
                        "They are hidden, and counted in the report.",
                        List.of(Blank.of("Filter", Terms.rows(desk.table(), rows)), Blank.of("Reason", "")),
                        "Set aside",
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
                        "Tag " + count(rows),
                        "Each as a whole, whatever fields it has.",
                        List.of(
                                new Blank(
                                        "Category",
                                        "clickstream",
                                        desk.categories().groups(),
                                        true),
                                Blank.optional("Name", "")),
                        "Tag",
                        answer -> tag(desk, rows, answer.get(0), answer.get(1)));
    }

    private static void tag(Desk desk, BitSet rows, String category, String label) {
        if (desk.categories().find(category).isEmpty()) {
            desk.messages().say("tag", "There is no category " + category + ".");
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
        desk.edit(edits, _ -> desk.messages().say("tag", "Tagged " + count(rows) + "."));
    }

    private static String count(BitSet rows) {
        return rows.cardinality() == 1 ? "1 request" : rows.cardinality() + " requests";
    }

    private Command study(String id, String title, Consumer<Workspace> action) {
        return ShellCommands.study(shell, id, title, action, shell.openProperty());
    }
}
