package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Rules;
import org.telltale.model.study.Schemas;
import org.telltale.model.usecase.TagField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes what was worked out from one study to the next.
@Command(
        name = "rules",
        description =
                "Exports tags, readings, recipes, names, reasons and bound messages as one file, or applies such a file:"
                        + " export|apply FILE.")
final class ShareRules extends StudyCommand {
    @Parameters(index = "1", paramLabel = "export|apply")
    private String what = "";

    @Parameters(index = "2", paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    int run(OpenStudy study) throws IOException {
        switch (what) {
            case "export" -> Files.writeString(file, Rules.of(study.state()).print());
            case "apply", "import" -> {
                int applied = new TagField(study)
                        .apply(Rules.parse(Files.readString(file)))
                        .size();
                note(applied + " rules applied");
                noteUndeclared(study);
            }
            default -> throw new UsageException("rules STUDY export FILE, or rules STUDY apply FILE");
        }
        return Exit.DONE;
    }

    /// A bound message means nothing until a file declares it.
    private void noteUndeclared(OpenStudy study) {
        Schemas schemas = study.state().schemas();
        schemas.bound().values().stream()
                .distinct()
                .filter(message -> schemas.schema().message(message).isEmpty())
                .forEach(message -> note("no file of the study declares " + message + ": schema STUDY add FILE…"));
    }
}
