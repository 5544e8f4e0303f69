package org.telltale.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.telltale.app.setup.Workbench;
import org.telltale.app.window.Poses;
import org.telltale.app.window.SampleStudy;
import org.telltale.model.job.JobContext;
import org.telltale.model.report.MarkdownWriter;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.WriteReport;
import org.telltale.views.shell.Shell;
import org.telltale.views.theme.Theme;
import org.telltale.views.widget.Picture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Does the main job on the synthetic sample sessions.
@Command(
        name = "demo",
        description = "Makes a study from the synthetic sample sessions, tags it, writes findings and pictures.")
final class Demo implements Callable<Integer> {
    private static final String STUDY = "lantern.telltale";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Default: target/demo; its demo is replaced.")
    private Path folder = Path.of("target", "demo");

    @Option(names = "--open", description = "Opens a window on the study, in a process of its own.")
    private boolean open;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path home = Files.createDirectories(folder);
        Path place = home.resolve(STUDY);
        clear(place);
        int status;
        try (OpenStudy study = Workbench.create(place)) {
            SampleStudy.fill(study, JobContext.NONE);
            Path report = home.resolve(WriteReport.fileName(new MarkdownWriter(), false));
            new WriteReport(study).write(WriteFindings.report(study, JobContext.NONE), new MarkdownWriter(), report);
            out.printf(
                    "%d exchanges in %d sessions (synthetic), %d tags%n",
                    study.exchanges().size(),
                    study.sessions().size(),
                    study.state().tags().size());
            out.println("study     " + place);
            out.println("findings  " + report);
            out.println("evidence  " + WriteReport.evidence(report, false));
            status = pictures(study, home, out);
        }
        if (open || Terminal.find().isPresent() && Open.hasDisplay()) {
            Relaunch.window(place);
        }
        return status;
    }

    private int pictures(OpenStudy study, Path home, PrintWriter out) {
        Map<String, Consumer<Shell>> poses = new LinkedHashMap<>(Poses.of(study).all());
        poses.keySet().retainAll(List.of("workbench", "timeline"));
        try {
            TakePictures.take(study, poses, new Picture(1440, 900, 1, Theme.LIGHT), home)
                    .forEach(file -> out.println("picture   " + file));
            return Exit.DONE;
        } catch (IOException e) {
            out.flush();
            spec.commandLine().getErr().println("telltale: no pictures. " + e.getMessage());
            return Exit.PARTLY;
        }
    }

    /// Removes the study of an earlier demo and nothing else.
    private static void clear(Path study) throws IOException {
        if (Files.exists(study) && !OpenStudy.isStudy(study)) {
            throw new UsageException("'" + study + "' is no study of an earlier demo: name another folder");
        }
        if (Files.exists(study)) {
            try (Stream<Path> files = Files.walk(study)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
