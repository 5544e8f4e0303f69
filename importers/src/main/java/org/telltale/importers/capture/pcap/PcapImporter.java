package org.telltale.importers.capture.pcap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Classic packet captures. A record is an exchange; its span is the packet with which it begins.
public final class PcapImporter implements SessionImporter {
    @Override
    public String id() {
        return "pcap";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("pcap", "cap", "dmp"));
    }

    @Override
    public Set<String> inputs() {
        return Set.of(ImportOptions.KEYS, ImportOptions.TRACES);
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        FileView little = new FileView(Bytes.of(head), true);
        FileView big = new FileView(Bytes.of(head), false);
        Slice start = big.slice(0, 4);
        boolean known = PcapReader.isMagic(little.u32(start, 0)) || PcapReader.isMagic(big.u32(start, 0));
        return known ? new Recognition(Fit.CERTAIN, "the magic number of pcap") : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        if (probe(
                                source.name(),
                                source.bytes()
                                        .slice(0, Math.min(4, source.bytes().size()))
                                        .toArray())
                        .fit()
                == Fit.NONE) {
            throw new MalformedCaptureException(0, "no magic number of pcap");
        }
        PacketExchanges.read(new PcapReader(source.bytes()), source.bytes().size(), options, sink, job);
    }
}
