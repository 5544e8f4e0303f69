package org.telltale.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.telltale.app.setup.Workbench;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Study;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A command on one study: opens it, runs, closes it.
abstract class StudyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "STUDY", description = "A study folder.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "JSON Lines: one object a line.")
    private boolean json;

    @Override
    public final Integer call() throws IOException {
        try (OpenStudy study = creates() ? Workbench.create(folder) : Workbench.open(folder)) {
            int status = run(study);
            out().flush();
            return status;
        }
    }

    /// Does the work and gives the exit status.
    abstract int run(OpenStudy study) throws IOException;

    /// Whether a study is made where there is none.
    boolean creates() {
        return false;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// Says something that is no result.
    void note(String text) {
        spec.commandLine().getErr().println(text);
    }

    /// Long work, shown on a terminal.
    Progress progress(String what) {
        return new Progress(what, spec.commandLine().getErr(), Terminal.find().isPresent() && !json);
    }

    Listing listing(String... columns) {
        return new Listing(out(), json, columns);
    }

    boolean json() {
        return json;
    }

    static RecordId record(Study study, String citation) {
        return study.resolve(citation)
                .orElseThrow(() -> new UsageException(
                        "no exchange '" + citation + "': write SESSION#NUMBER, as 'telltale exchanges' prints it"));
    }

    /// The session of that name or number.
    static Session session(Study study, String named) {
        return study.sessions().stream()
                .filter(s -> s.name().equals(named)
                        || Integer.toString(s.number()).equals(named)
                        || s.alsoNamed().contains(named))
                .findFirst()
                .orElseThrow(
                        () -> new UsageException("no session '" + named + "': 'telltale sessions' lists their names"));
    }

    /// The endpoint of that key, request number or name.
    static Endpoint endpoint(Study study, String named) {
        var names = study.state().names();
        var endpoints = study.exchanges().endpoints();
        return endpoints.stream()
                .filter(e -> e.key().equals(named) || e.key().equals("rpc:" + named))
                .findFirst()
                .or(() -> endpoints.stream()
                        .filter(e -> names.endpoint(e)
                                .filter(n -> Names.matches(n, named))
                                .isPresent())
                        .findFirst())
                .orElseThrow(
                        () -> new UsageException("no endpoint '" + named + "': 'telltale paths' lists their keys"));
    }
}
