package org.telltale.app.cli;

import java.io.IOException;
import java.util.List;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sets a mark on the axis.
@Command(name = "mark", description = "Sets a mark at an exchange, which may change a condition from there on.")
final class Mark extends StudyCommand {
    @Parameters(index = "1", paramLabel = "S#N")
    private String exchange = "";

    @Parameters(index = "2", paramLabel = "TEXT")
    private String text = "";

    @Option(names = "--set", paramLabel = "factor=level")
    private List<String> levels = List.of();

    @Override
    int run(OpenStudy study) throws IOException {
        study.apply(new Edit.AddMark(record(study, exchange), text, Levels.of(levels)));
        return Exit.DONE;
    }
}
