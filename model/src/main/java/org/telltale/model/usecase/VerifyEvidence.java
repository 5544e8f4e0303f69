package org.telltale.model.usecase;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.MappedBytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;
import org.telltale.model.report.Evidence;
import org.telltale.model.session.Part;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.study.JournalEntry;
import org.telltale.model.study.Study;

/// Proves lines of evidence again from the captures' own bytes: each capture is read by its importer once more, and
/// neither the index nor the stored payloads are believed.
public final class VerifyEvidence {
    /// One line of evidence, looked at again.
    ///
    /// @param why empty where it holds
    public record Checked(Evidence evidence, String why) {
        public boolean holds() {
            return why.isEmpty();
        }
    }

    private record SidePart(Side side, Part part) {}

    private final Study study;
    private final List<SessionImporter> importers;

    public VerifyEvidence(Study study, List<SessionImporter> importers) {
        this.study = study;
        this.importers = List.copyOf(importers);
    }

    /// Every line with its verdict, in the order given.
    public List<Checked> check(List<Evidence> evidence, JobContext job) throws IOException {
        Map<Sha256, Map<Integer, List<Evidence>>> wanted = new LinkedHashMap<>();
        for (Evidence line : evidence) {
            wanted.computeIfAbsent(line.record().capture(), _ -> new HashMap<>())
                    .computeIfAbsent(line.record().number(), _ -> new ArrayList<>())
                    .add(line);
        }
        Map<Evidence, String> verdicts = new HashMap<>();
        int done = 0;
        for (Map.Entry<Sha256, Map<Integer, List<Evidence>>> capture : wanted.entrySet()) {
            capture(capture.getKey(), capture.getValue(), verdicts, job);
            job.progress(++done, wanted.size());
        }
        return evidence.stream()
                .map(line -> new Checked(line, verdicts.getOrDefault(line, "the capture has no such record")))
                .toList();
    }

    private void capture(
            Sha256 hash, Map<Integer, List<Evidence>> wanted, Map<Evidence, String> verdicts, JobContext job)
            throws IOException {
        Path file = study.folder().resolve("captures").resolve(hash.hex());
        Optional<Edit.ImportCapture> edit = edit(hash);
        Optional<SessionImporter> importer = edit.flatMap(this::importer);
        if (!Files.isRegularFile(file) || edit.isEmpty() || importer.isEmpty()) {
            String why = Files.isRegularFile(file) ? "no importer reads the capture" : "the capture is missing";
            wanted.values().forEach(lines -> lines.forEach(line -> verdicts.put(line, why)));
            return;
        }
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Bytes bytes = channel.size() == 0
                    ? Bytes.EMPTY
                    : new MappedBytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
            importer.get()
                    .read(
                            new CaptureSource(edit.get().fileName(), bytes),
                            options(edit.get()),
                            new Again(wanted, verdicts),
                            job);
        } catch (MalformedCaptureException e) {
            wanted.values().forEach(lines -> lines.forEach(line -> verdicts.put(line, "the capture cannot be read")));
        }
    }

    private Optional<Edit.ImportCapture> edit(Sha256 hash) {
        return study.state().history().stream()
                .map(JournalEntry::edit)
                .filter(edit -> edit instanceof Edit.ImportCapture capture
                        && capture.capture().equals(hash))
                .map(Edit.ImportCapture.class::cast)
                .reduce((_, later) -> later);
    }

    private Optional<SessionImporter> importer(Edit.ImportCapture edit) {
        String id = edit.importer().replaceFirst("/.*", "");
        return importers.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private ImportOptions options(Edit.ImportCapture edit) throws IOException {
        Path inputs = study.folder().resolve("inputs");
        return ImportOptions.of(edit.options(), hash -> Bytes.of(Files.readAllBytes(inputs.resolve(hash.hex()))));
    }

    /// Takes the records once more and looks at those that evidence names.
    private final class Again implements ExchangeSink {
        private final Map<Integer, List<Evidence>> wanted;
        private final Map<Evidence, String> verdicts;
        private int number;

        Again(Map<Integer, List<Evidence>> wanted, Map<Evidence, String> verdicts) {
            this.wanted = wanted;
            this.verdicts = verdicts;
        }

        @Override
        public void record(CapturedRecord record) {
            number++;
            Map<SidePart, List<Evidence>> readable = new LinkedHashMap<>();
            for (Evidence line : wanted.getOrDefault(number, List.of())) {
                Optional<String> wrong = wrong(line, record);
                wrong.ifPresent(why -> verdicts.put(line, why));
                if (wrong.isEmpty()) {
                    readable.computeIfAbsent(new SidePart(line.side(), part(line.path())), _ -> new ArrayList<>())
                            .add(line);
                }
            }
            readable.forEach((where, lines) -> places(where, lines, verdicts));
        }

        @Override
        public void problem(Problem problem) {}
    }

    /// What is wrong before anything is decoded.
    private static Optional<String> wrong(Evidence line, CapturedRecord record) {
        if (!record.span().equals(line.fileSpan())) {
            return Optional.of("the record does not stand there in the file");
        }
        Optional<CapturedMessage> message = line.side() == Side.REQUEST ? record.request() : record.response();
        Bytes body = message.map(CapturedMessage::body).orElse(Bytes.EMPTY);
        return Sha256.of(body).equals(line.payload()) ? Optional.empty() : Optional.of("the payload's SHA-256 differs");
    }

    /// Looks at the places of one payload, which is known to be the capture's own bytes where it is a body.
    private void places(SidePart where, List<Evidence> lines, Map<Evidence, String> verdicts) {
        Optional<Layer> payload = study.layer(lines.getFirst().record(), where.side(), where.part());
        boolean same = payload.isPresent()
                && (where.part() != Part.BODY
                        || Sha256.of(payload.get().bytes())
                                .equals(lines.getFirst().payload()));
        if (same) {
            EvidencePlaces.check(payload.get(), lines, verdicts);
        } else {
            lines.forEach(line -> verdicts.put(line, "the payload cannot be read"));
        }
    }

    private static Part part(String path) {
        return path.startsWith("headers:") ? Part.HEADERS : path.startsWith("url:") ? Part.URL : Part.BODY;
    }
}
