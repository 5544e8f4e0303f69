package org.telltale.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.telltale.model.coverage.TagMap;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Spot;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Part;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.samples.SampleSessions;
import org.telltale.views.selection.Selection;
import org.telltale.views.shell.Shell;
import org.telltale.views.tags.TagStrip;

/// What pictures can show: names of views, and how the window is brought there.
public final class Poses {
    /// Poses that a command of the same name takes, but for the timeline, which has most of the room then.
    private static final List<String> VIEWS = List.of(
            "timeline",
            "fields",
            "values",
            "rows",
            "everything",
            "about-request",
            "history",
            "endpoints",
            "tags",
            "findings",
            "report",
            "problems",
            "doubtful",
            "recipes",
            "shortcuts",
            "preferences",
            "palette");

    /// Messages looked into for one with several fields.
    private static final int MOST_READ = 50;

    private final Optional<Selection> place;

    private Poses(Optional<Selection> place) {
        this.place = place;
    }

    /// The poses for a study: the field that is looked at is one of the rarest category tagged, if any is.
    public static Poses of(Study study) {
        return new Poses(tagged(study).or(() -> decoded(study)));
    }

    /// Name to pose, in the order in which they are drawn.
    public Map<String, Consumer<Shell>> all() {
        Map<String, Consumer<Shell>> poses = new LinkedHashMap<>();
        poses.put("workbench", this::look);
        for (String view : VIEWS) {
            poses.put(view, shell -> {
                look(shell);
                run(shell, view.equals("timeline") ? "overview" : view);
            });
        }
        poses.put("nothing-found", shell -> {
            look(shell);
            shell.desk().ifPresent(desk -> desk.filter().textProperty().set("tag:location size>99999999"));
        });
        poses.put("start", Shell::leave);
        poses.put("crash", shell -> {
            look(shell);
            shell.crashed("", "");
        });
        poses.put("map", shell -> {
            look(shell);
            shell.map(samples().getFirst());
        });
        poses.put("import", shell -> {
            look(shell);
            shell.bring(samples());
        });
        poses.put("tagging", shell -> {
            look(shell);
            if (shell.lookup("#tag-strip") instanceof TagStrip strip) {
                strip.propose("location");
            }
        });
        return poses;
    }

    /// The sample captures, under names as analysts give them; they are gone when the program ends.
    private static List<Path> samples() {
        try {
            Path folder = Files.createTempDirectory("telltale-samples");
            folder.toFile().deleteOnExit();
            folder.resolve(SampleSessions.NAMES).toFile().deleteOnExit();
            List<Path> captures = SampleSessions.unpack(folder);
            captures.forEach(capture -> capture.toFile().deleteOnExit());
            return captures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Shell shell) {
        shell.desk().ifPresent(desk -> place.ifPresent(desk.selection()::jump));
    }

    private static void run(Shell shell, String command) {
        shell.commands().get(command).run();
    }

    private static Optional<Selection> tagged(Study study) {
        TagMap map = TagMap.of(study, JobContext.NONE);
        return study.state().tags().stream()
                .filter(tag -> map.coverage(tag).exchanges() > 0)
                .min(java.util.Comparator.comparingInt(
                        tag -> map.rows(tag.category()).cardinality()))
                .flatMap(tag -> {
                    int row = map.coverage(tag).rows().first();
                    return map.places(row).stream()
                            .filter(tagged -> tagged.tag().equals(tag))
                            .findFirst()
                            .map(tagged -> new Selection(
                                    study.exchanges().id(row),
                                    tag.side(),
                                    Part.BODY,
                                    tagged.spot().trail().layerNumber(),
                                    tagged.spot().path(),
                                    Optional.of(tagged.spot().span())));
                });
    }

    /// Where nothing is tagged: a field of the first message that has several.
    private static Optional<Selection> decoded(Study study) {
        ExchangeTable table = study.exchanges();
        return IntStream.range(0, table.size())
                .filter(row -> table.state(row, Side.REQUEST) == PayloadState.DECODED)
                .limit(MOST_READ)
                .mapToObj(table::id)
                .flatMap(id -> field(study, id).stream())
                .findFirst()
                .or(() -> table.size() == 0 ? Optional.empty() : Optional.of(Selection.of(table.id(0))));
    }

    private static Optional<Selection> field(Study study, RecordId id) {
        return study.layer(id, Side.REQUEST, Part.BODY)
                .map(layer -> Outline.of(layer).root(0))
                .filter(root -> root.children().size() > 1)
                .map(root -> {
                    Spot field = root;
                    while (!field.children().isEmpty()) {
                        field = field.children().getFirst();
                    }
                    return Selection.of(id)
                            .at(0, field.path(), Optional.of(field.node().span()));
                });
    }
}
