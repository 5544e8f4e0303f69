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

/// The list of connections that PCAPdroid saves as CSV.
public final class PcapdroidImporter implements SessionImporter {
    private static final List<String> TELLING = List.of("IPProto", "SrcIP", "DstIp", "App", "BytesSent", "FirstSeen");
    private static final ConnectionTable COLUMNS = new ConnectionTable(
            Map.ofEntries(
                    Map.entry("app", "app"),
                    Map.entry("uid", "app uid"),
                    Map.entry("srcip", "client ip"),
                    Map.entry("srcport", "client port"),
                    Map.entry("dstip", "server ip"),
                    Map.entry("dstport", "server port"),
                    Map.entry("ipproto", "ip protocol"),
                    Map.entry("proto", "protocol as stated"),
                    Map.entry("status", "outcome"),
                    Map.entry("info", "server name"),
                    Map.entry("bytessent", "request bytes"),
                    Map.entry("bytesrcvd", "response bytes"),
                    Map.entry("pktssent", "request packets"),
                    Map.entry("pktsrcvd", "response packets"),
                    Map.entry("lastseen", "last seen")),
            List.of("Info", "DstIp"),
            List.of("Proto", "IPProto"),
            List.of("FirstSeen"),
            List.of("LastSeen"));

    @Override
    public String id() {
        return "pcapdroid";
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
        boolean all = TELLING.stream().allMatch(column -> table.column(column) >= 0);
        return all ? new Recognition(Fit.CERTAIN, "the columns of PCAPdroid's list of connections") : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job) {
        COLUMNS.read(source.bytes(), sink, job);
    }
}
