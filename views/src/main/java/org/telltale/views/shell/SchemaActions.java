package org.telltale.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.schema.MessageType;
import org.telltale.model.schema.SchemaFit;
import org.telltale.model.schema.infer.InferredSchema;
import org.telltale.model.schema.source.ProtoWriter;
import org.telltale.model.schema.source.TypedefWriter;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.UseSchema;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Questions.Blank;
import org.telltale.views.words.Words;

/// Message types: takes files of them in, says which one an endpoint carries, and writes the one that its messages have.
final class SchemaActions {
    private static final Words WORDS = Words.of(SchemaActions.class);
    private static final String KEY = "types";

    /// Proposals that fit best.
    private static final int MOST = 8;

    /// Types that a question proposes besides.
    private static final int LISTED = 40;

    private final Shell shell;

    SchemaActions(Shell shell) {
        this.shell = shell;
    }

    /// What an endpoint is looked at for.
    private record Target(OpenStudy study, Endpoint endpoint, Side side) {}

    private static Optional<OpenStudy> study(Workspace on) {
        return on.bench().desk().study() instanceof OpenStudy study ? Optional.of(study) : Optional.empty();
    }

    private Optional<Target> target(Workspace on) {
        Desk desk = on.bench().desk();
        Optional<Selection> at = desk.selection().current();
        Optional<Target> found = study(on)
                .flatMap(study -> at.flatMap(here -> desk.table().row(here.exchange()).stream()
                        .mapToObj(row -> new Target(
                                study, desk.table().endpoints().get(desk.table().endpoint(row)), here.side()))
                        .findFirst()));
        if (found.isEmpty()) {
            shell.say(KEY, WORDS.say("types.select"));
        }
        return found;
    }

    void add(Workspace on) {
        study(on).ifPresent(study -> new Choosing(shell).files(WORDS.say("types.add"), files -> add(study, files)));
    }

    private void add(OpenStudy study, List<Path> files) {
        shell.jobs()
                .<List<String>>run(
                        Lane.STORE, WORDS.say("types.add"), job -> new UseSchema(study).add(files, job), outcome -> {
                            switch (outcome) {
                                case Outcome.Done<List<String>>(List<String> names) -> added(study, names);
                                case Outcome.Failed<List<String>>(IOException cause) -> fail(cause);
                                case Outcome.Cancelled<List<String>> _, Outcome.Broken<List<String>> _ -> {}
                            }
                        });
    }

    private void added(OpenStudy study, List<String> names) {
        long odd = study.problems().stream()
                .filter(row -> names.contains(row.where()))
                .count();
        int declared = study.state().schemas().schema().messages().size();
        shell.say(KEY, WORDS.say("types.added", declared, odd));
    }

    /// Asks which message the endpoint carries, with those first that explain its payloads best.
    void bind(Workspace on) {
        target(on)
                .ifPresent(at -> shell.jobs()
                        .<List<SchemaFit>>run(
                                Lane.WORK,
                                WORDS.say("types.fit"),
                                _ -> new UseSchema(at.study()).fits(at.endpoint(), at.side(), ""),
                                outcome -> {
                                    if (outcome instanceof Outcome.Done<List<SchemaFit>>(List<SchemaFit> fits)) {
                                        ask(on.bench().desk(), at, fits);
                                    }
                                }));
    }

    private void ask(Desk desk, Target at, List<SchemaFit> fits) {
        List<String> types = new ArrayList<>(
                fits.stream().limit(MOST).map(fit -> fit.type().name()).toList());
        at.study().state().schemas().schema().messages().stream()
                .map(MessageType::name)
                .filter(name -> !types.contains(name))
                .limit(LISTED)
                .forEach(types::add);
        if (types.isEmpty()) {
            shell.say(KEY, WORDS.say("types.none"));
            return;
        }
        String bound = desk.state().schemas().bindings(at.endpoint(), at.side()).stream()
                .map(binding -> binding.type().name())
                .findFirst()
                .orElse(fits.isEmpty() ? "" : types.getFirst());
        String best = fits.isEmpty()
                ? WORDS.say("types.unlike")
                : WORDS.say("types.best", types.getFirst(), fits.getFirst().score());
        shell.questions()
                .ask(
                        WORDS.say("types.bind", Endpoints.text(at.endpoint(), desk.state())),
                        best + " " + WORDS.say("types.unbind"),
                        List.of(new Blank(WORDS.say("types.type"), bound, types, false)),
                        WORDS.say("set"),
                        answer -> bind(desk, at, types, answer.getFirst()));
    }

    private void bind(Desk desk, Target at, List<String> types, String type) {
        if (type.isEmpty() || types.contains(type)) {
            desk.edit(new Edit.BindSchema(at.endpoint(), at.side(), "", type));
        } else {
            shell.say(KEY, WORDS.say("types.unknown", type));
        }
    }

    /// Writes the type of all messages of the endpoint; as a type definition where the file's name ends in `.json`.
    void export(Workspace on) {
        target(on)
                .ifPresent(at -> new Choosing(shell)
                        .newFile(WORDS.say("types.export"), "messages.proto", file -> export(at, file)));
    }

    private void export(Target at, Path file) {
        shell.jobs()
                .<Optional<Path>>run(
                        Lane.WORK,
                        WORDS.say("types.export"),
                        job -> {
                            Optional<InferredSchema> type =
                                    new UseSchema(at.study()).infer(at.endpoint(), at.side(), "", job);
                            return type.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(Files.writeString(file, text(type.get(), file)));
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Optional<Path>>(Optional<Path> done) ->
                                    shell.say(
                                            KEY,
                                            done.map(path -> WORDS.say("types.exported", path.getFileName()))
                                                    .orElseGet(() -> WORDS.say("types.no-messages")));
                                case Outcome.Failed<Optional<Path>>(IOException cause) -> fail(cause);
                                case Outcome.Cancelled<Optional<Path>> _, Outcome.Broken<Optional<Path>> _ -> {}
                            }
                        });
    }

    private static String text(InferredSchema type, Path file) {
        return file.toString().endsWith(".json")
                ? TypedefWriter.write(type.schema(), type.root())
                : ProtoWriter.write(type.schema(), type.remarks());
    }

    private void fail(IOException cause) {
        shell.fail(KEY, WORDS.say("types.failed", String.valueOf(cause.getMessage())));
    }
}
