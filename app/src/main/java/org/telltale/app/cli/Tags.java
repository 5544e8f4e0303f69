package org.telltale.app.cli;

import org.telltale.model.coverage.TagMap;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Tag;
import picocli.CommandLine.Command;

/// Lists tags.
@Command(name = "tags", description = "Lists the tags and what each covers.")
final class Tags extends StudyCommand {
    @Override
    int run(OpenStudy study) {
        TagMap map = Judgements.of(study).map();
        try (Listing listing = listing(this)) {
            study.state().tags().forEach(tag -> listing.add(TagRow.of(study, tag, map.coverage(tag))));
        }
        return Exit.DONE;
    }

    static Listing listing(StudyCommand command) {
        return command.listing(
                "id",
                "category",
                "label",
                "occurrences",
                "exchanges",
                "payloads",
                "endpoints",
                "sessions",
                "carriedOver",
                "certainty",
                "guard");
    }

    /// The tag of an id.
    static Tag tag(Study study, String id) {
        return study.state().tags().stream()
                .filter(tag -> tag.id().equals(id) || tag.id().equals("t" + id))
                .findFirst()
                .orElseThrow(() -> new UsageException("no tag '" + id + "': 'telltale tags' lists their ids"));
    }
}
