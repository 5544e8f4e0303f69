package org.telltale.app.cli;

import java.io.IOException;
import org.telltale.model.field.Path;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Chooses a reading.
@Command(name = "read", description = "Chooses how a pattern of an endpoint is read, such as text, message or float.")
final class Read extends StudyCommand {
    @Parameters(index = "1", paramLabel = "ENDPOINT")
    private String endpoint = "";

    @Parameters(index = "2", paramLabel = "PATTERN")
    private String pattern = "";

    @Parameters(index = "3", paramLabel = "READING", description = "Empty leaves it to the evidence again.")
    private String reading = "";

    @Option(names = "--side", paramLabel = "request|response", description = "Default: request.")
    private String side = "request";

    @Override
    int run(OpenStudy study) throws IOException {
        String canonical = Path.parse(pattern).print();
        study.apply(new Edit.ChooseReading(endpoint(study, endpoint), Rows.side(side), canonical, reading));
        return Exit.DONE;
    }
}
