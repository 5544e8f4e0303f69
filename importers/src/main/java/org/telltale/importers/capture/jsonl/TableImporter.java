package org.telltale.importers.capture.jsonl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.importers.capture.table.Table;
import org.telltale.importers.capture.text.CharWidth;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.KeyedImporter;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Headers;
import tools.jackson.databind.json.JsonMapper;

/// Tables of requests (CSV, TSV): each row is read as the line of a dump whose keys are the columns, with the same
/// names and the same mapping files. Record N is row N after the head; blank rows do not count.
public final class TableImporter implements KeyedImporter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SURVEYED = 200;

    /// Offsets inside a row mean its JSON, so that problems are placed by the row.
    private static final CharWidth BY_ROW = new CharWidth(StandardCharsets.UTF_16LE, 0);

    @Override
    public String id() {
        return "table";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("csv", "tsv", "tab"));
    }

    @Override
    public Set<String> inputs() {
        return Set.of(ImportOptions.MAPPING);
    }

    @Override
    public Look look(Bytes bytes) {
        return new Table(bytes).columns().size() < 2
                ? new Look(List.of(), survey(Bytes.EMPTY).guess().named())
                : survey(bytes).look();
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        Table table = new Table(Bytes.of(head));
        int columns = table.columns().size();
        if (columns < 2 || table.columns().stream().anyMatch(TableImporter::isNoName)) {
            return Recognition.NONE;
        }
        int rows = 0;
        int even = 0;
        for (Optional<Table.Row> row = table.next(); row.isPresent() && rows < SURVEYED; row = table.next()) {
            rows++;
            even += row.get().cells().size() == columns ? 1 : 0;
        }
        Mapping mapping = survey(Bytes.of(head)).guess();
        boolean addressed =
                mapping.has(Role.URL) || mapping.has(Role.HOST) && (mapping.has(Role.METHOD) || mapping.has(Role.TIME));
        boolean carries = mapping.has(Role.PAYLOAD) && (mapping.has(Role.NUMBER) || mapping.has(Role.DIRECTION));
        boolean regular = rows > 0 && even * 5 >= rows * 4;
        return regular && (addressed || carries)
                ? new Recognition(Fit.LIKELY, "a table whose columns are those of requests: " + mapping.describe())
                : Recognition.NONE;
    }

    private static boolean isNoName(String column) {
        return column.length() > 64 || column.chars().anyMatch(c -> c < ' ' || c == '{' || c == '\ufffd');
    }

    private static Survey survey(Bytes bytes) {
        Table table = new Table(bytes);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int rows = 0;
        for (Optional<Table.Row> row = table.next(); row.isPresent() && rows < SURVEYED; row = table.next()) {
            lines.writeBytes(json(table, row.get(), ""));
            lines.write('\n');
            rows++;
        }
        return Survey.of(Bytes.of(lines.toByteArray()), true);
    }

    /// @param always the column of which an empty cell is told too
    private static byte[] json(Table table, Table.Row row, String always) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cell(i);
            String column = i < table.columns().size() ? table.columns().get(i) : "column " + (i + 1);
            if (!cell.isEmpty() || column.equals(always)) {
                object.put(column, cell);
            }
        }
        return JSON.writeValueAsBytes(object);
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        job.check();
        Survey survey = survey(source.bytes());
        Mapping mapping = options.mapping().isPresent()
                ? MappingFile.read(options.mapping().get(), survey)
                : survey.guess();
        Table table = new Table(source.bytes());
        if (table.columns().size() < 2) {
            throw new MalformedCaptureException(0, "the first line names no columns");
        }
        AccountedSink accounted = new AccountedSink(sink);
        for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
            job.check();
            accounted.record(record(table, row.get(), mapping));
            job.progress(table.position(), source.bytes().size());
        }
        accounted.end(source.bytes().size());
    }

    private static CapturedRecord record(Table table, Table.Row row, Mapping mapping) {
        String payload = mapping.key(Role.PAYLOAD).map(KeyPath::last).orElse("");
        LineRecord line = LineRecord.read(mapping, row.span(), BY_ROW, json(table, row, payload));
        CapturedRecord.Builder builder = line.builder(row.span(), new byte[0]);
        if (!mapping.has(Role.PAYLOAD)) {
            Headers headers = line.headers();
            String media = headers.first("content-type").orElse("").strip().toLowerCase(Locale.ROOT);
            builder.request(new CapturedMessage(headers, media, Bytes.EMPTY));
        }
        List<Problem> problems = new java.util.ArrayList<>(line.problems());
        if (!row.sound()) {
            problems.add(
                    problem(row, row.cells().isEmpty() ? "the row is too long to be read" : "a quote does not close"));
        }
        if (row.cells().size() > table.columns().size()) {
            problems.add(problem(row, "the row has more cells than the table has columns"));
        }
        return builder.attributes(line.attributes()).problems(problems).build();
    }

    private static Problem problem(Table.Row row, String what) {
        return Problem.warning(row.span().offset(), row.span().length(), what);
    }
}
