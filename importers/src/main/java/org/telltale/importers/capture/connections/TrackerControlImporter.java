package org.telltale.importers.capture.connections;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.importers.capture.table.Table;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// What TrackerControl exports of an app as CSV: the hosts it spoke to, and who is behind them.
public final class TrackerControlImporter implements SessionImporter {
    private static final List<String> OLD = List.of("appname", "remoteIp", "hostname", "companyName");
    private static final List<String> NEW = List.of("uid", "daddr", "time", "uncertain");
    private static final ConnectionTable COLUMNS = new ConnectionTable(
            Map.ofEntries(
                    Map.entry("appname", "app"),
                    Map.entry("package", "app"),
                    Map.entry("uid", "app uid"),
                    Map.entry("remoteip", "server ip"),
                    Map.entry("daddr", "server name"),
                    Map.entry("dport", "server port"),
                    Map.entry("companyname", "company"),
                    Map.entry("companyowner", "company owner"),
                    Map.entry("sent", "request bytes"),
                    Map.entry("received", "response bytes")),
            List.of("hostname", "daddr", "remoteIp"),
            List.of(),
            List.of("timestampt", "timestamp", "time"),
            List.of());

    @Override
    public String id() {
        return "trackercontrol";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("csv"));
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        Table table = new Table(Bytes.of(head));
        boolean old = OLD.stream().allMatch(column -> table.column(column) >= 0);
        boolean recent = NEW.stream().allMatch(column -> table.column(column) >= 0);
        return old || recent
                ? new Recognition(Fit.CERTAIN, "the columns of TrackerControl's export")
                : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job) {
        COLUMNS.read(source.bytes(), sink, job);
    }
}
