package org.telltale.importers.capture.connections;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.importers.capture.table.Table;
import org.telltale.importers.capture.text.EpochUnit;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

/// Reads a table of connections: record N is row N after the head.
///
/// @param attributes names of attributes by column
/// @param hosts columns that name the host, the best first
/// @param protocols columns that name the protocol, the best first
/// @param begins columns of the time at which the connection began
/// @param ends columns of the time at which it ended
record ConnectionTable(
        Map<String, String> attributes,
        List<String> hosts,
        List<String> protocols,
        List<String> begins,
        List<String> ends) {
    private static final int MOST_ATTRIBUTE = 1024;

    void read(Bytes bytes, ExchangeSink sink, JobContext job) {
        job.check();
        Table table = new Table(bytes);
        AccountedSink accounted = new AccountedSink(sink);
        for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
            job.check();
            accounted.record(record(table, row.get()));
            job.progress(table.position(), bytes.size());
        }
        accounted.end(bytes.size());
    }

    private CapturedRecord record(Table table, Table.Row row) {
        String host = cell(table, row, hosts);
        String protocol = protocol(cell(table, row, protocols).toLowerCase(Locale.ROOT));
        CapturedRecord.Builder builder =
                CapturedRecord.at(row.span()).protocol(protocol).host(host).request(CapturedMessage.of(Bytes.EMPTY));
        Map<String, String> described = new LinkedHashMap<>();
        int begin = table.column(begins.toArray(String[]::new));
        for (int i = 0; i < table.columns().size(); i++) {
            String value = row.cell(i).strip();
            boolean told = !value.isEmpty() && !value.equals("null") && value.length() <= MOST_ATTRIBUTE;
            if (told && i != begin) {
                described.put(name(table.columns().get(i)), value);
            }
        }
        Optional<Instant> from = time(cell(table, row, begins));
        from.ifPresent(builder::time);
        from.flatMap(start -> time(cell(table, row, ends)).map(end -> Duration.between(start, end)))
                .filter(length -> !length.isNegative())
                .ifPresent(builder::duration);
        boolean whole = row.sound() && row.cells().size() == table.columns().size();
        return builder.attributes(described)
                .problems(
                        whole
                                ? List.of()
                                : List.of(Problem.warning(
                                        row.span().offset(),
                                        row.span().length(),
                                        "the row has " + row.cells().size() + " cells and the table "
                                                + table.columns().size() + " columns")))
                .build();
    }

    /// Numbers of IP protocols have the names by which flows are known.
    private static String protocol(String stated) {
        return switch (stated) {
            case "1" -> "icmp";
            case "6" -> "tcp";
            case "17" -> "udp";
            case "58" -> "icmpv6";
            default -> stated;
        };
    }

    private String name(String column) {
        return attributes.getOrDefault(column.toLowerCase(Locale.ROOT), column);
    }

    private static String cell(Table table, Table.Row row, List<String> columns) {
        for (String column : columns) {
            String value = row.cell(table.column(column)).strip();
            if (!value.isEmpty() && !value.equals("null")) {
                return value;
            }
        }
        return "";
    }

    private static Optional<Instant> time(String text) {
        return EpochUnit.guess(text).flatMap(unit -> unit.read(text));
    }
}
