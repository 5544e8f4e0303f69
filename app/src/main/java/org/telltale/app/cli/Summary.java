package org.telltale.app.cli;

import java.util.List;
import java.util.Map;
import org.telltale.model.session.Session;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;

/// Says what a study holds.
@Command(name = "info", description = "Says what a study holds: the keys of a session, for all sessions together.")
final class Summary extends StudyCommand {
    @Override
    int run(OpenStudy study) {
        List<Session> sessions = study.sessions();
        Row row = new Row()
                .none("session")
                .put("name", study.folder().getFileName())
                .put("alsoNamed", List.of())
                .none("file")
                .none("sha256")
                .put("bytes", sessions.stream().mapToLong(Session::bytes).sum())
                .put(
                        "format",
                        String.join(
                                ",",
                                sessions.stream()
                                        .map(Session::format)
                                        .distinct()
                                        .sorted()
                                        .toList()))
                .put(
                        "exchanges",
                        study.sessionEdits().imports().stream()
                                .mapToInt(Edit.ImportCapture::records)
                                .sum())
                .put("newExchanges", study.exchanges().size())
                .none("overlap")
                .put("overlapWith", List.of());
        new SessionCounts(study, _ -> true).put(row);
        Row account = Rows.account(
                sessions.stream().map(study::account).toList(),
                sessions.stream().mapToLong(Session::bytes).sum());
        row.put("conditions", Map.of()).put("problems", study.problems().size()).put("byteAccount", account);
        if (json()) {
            out().println(row.json());
        } else {
            print(row, sessions.size(), account);
        }
        return Exit.DONE;
    }

    private void print(Row row, int sessions, Row account) {
        out().println(row.shown("name") + ": " + row.shown("newExchanges") + " of " + row.shown("exchanges")
                + " records kept, in " + sessions + " sessions");
        for (String key : List.of(
                "payloadBytes",
                "decoded",
                "opaque",
                "empty",
                "endpoints",
                "named",
                "fields",
                "nestedFields",
                "maxDepth",
                "firstTime",
                "lastTime",
                "problems")) {
            out().printf("  %-14s %s%n", key, row.shown(key));
        }
        out().printf(
                        "  %-14s %s = %s of exchanges + %s framing + %s left out + %s in problems%s%n",
                        "bytes",
                        row.shown("bytes"),
                        account.shown("exchanges"),
                        account.shown("framing"),
                        account.shown("leftOut"),
                        account.shown("problems"),
                        account.shown("unaccounted").equals("0")
                                ? ""
                                : " + " + account.shown("unaccounted") + " unaccounted for");
    }
}
