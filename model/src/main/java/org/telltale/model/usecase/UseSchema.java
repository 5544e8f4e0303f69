package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Trail;
import org.telltale.model.job.JobContext;
import org.telltale.model.schema.Binding;
import org.telltale.model.schema.SchemaFit;
import org.telltale.model.schema.infer.InferredSchema;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Intake;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyState;

/// Takes schema files into a study, and finds which message an endpoint carries.
public final class UseSchema {
    /// Payloads of an endpoint that are looked at for a fit.
    private static final int SAMPLES = 200;

    private final OpenStudy study;

    public UseSchema(OpenStudy study) {
        this.study = study;
    }

    /// Copies the files under the study's inputs, by hash, and uses them from now on.
    ///
    /// @return the names under which the study knows them
    public List<String> add(List<Path> files, JobContext job) throws IOException {
        Map<String, Path> paths = SchemaPaths.of(files).paths();
        List<Edit> edits = new ArrayList<>();
        try (Intake intake = study.intake()) {
            for (Map.Entry<String, Path> file : paths.entrySet()) {
                edits.add(new Edit.AddSchema(intake.input(file.getValue(), job), file.getKey()));
            }
            intake.commit(edits);
        }
        return List.copyOf(paths.keySet());
    }

    /// Messages that explain the payloads of an endpoint, the best first.
    public List<SchemaFit> fits(Endpoint endpoint, Side side, String carrier) {
        int[] rows = rows(endpoint);
        int step = Math.max(1, rows.length / SAMPLES);
        List<Bytes> messages = new ArrayList<>();
        for (int i = 0; i < rows.length; i += step) {
            roots(rows[i], side, carrier)
                    .forEach(root -> messages.add(root.layer().bytes()));
        }
        return SchemaFit.rank(study.state().schemas().schema(), messages);
    }

    /// The type that all messages of an endpoint have together, under the analyst's names.
    ///
    /// @return empty where no payload holds protobuf there
    public Optional<InferredSchema> infer(Endpoint endpoint, Side side, String carrier, JobContext job) {
        List<Layer> layers = new ArrayList<>();
        Set<Bytes> seen = new HashSet<>();
        String[] pattern = {""};
        for (int row : rows(endpoint)) {
            job.check();
            roots(row, side, carrier).forEach(root -> {
                if (seen.add(root.layer().bytes())) {
                    layers.add(root.layer());
                    pattern[0] = pattern[0].isEmpty() ? root.pattern().print() : pattern[0];
                }
            });
        }
        StudyState.Names names = study.state().names();
        String name = names.endpoint(endpoint).orElse("");
        return layers.isEmpty()
                ? Optional.empty()
                : Optional.of(InferredSchema.of(
                        name,
                        layers,
                        way -> names.field(endpoint, side, pattern[0] + way).orElse("")));
    }

    private int[] rows(Endpoint endpoint) {
        ExchangeTable table = study.exchanges();
        int wanted = table.endpoints().indexOf(endpoint);
        return IntStream.range(0, table.size())
                .filter(row -> table.endpoint(row) == wanted)
                .toArray();
    }

    private List<Trail> roots(int row, Side side, String carrier) {
        return study.layer(study.exchanges().id(row), side, Part.BODY)
                .map(payload -> Binding.roots(carrier, payload))
                .orElse(List.of());
    }
}
