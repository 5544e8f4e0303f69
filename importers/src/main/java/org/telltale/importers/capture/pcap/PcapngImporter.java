package org.telltale.importers.capture.pcap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Packet captures in blocks. A record is an exchange; its span is the block of the packet with which it begins.
public final class PcapngImporter implements SessionImporter {
    @Override
    public String id() {
        return "pcapng";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("pcapng", "ntar"));
    }

    @Override
    public Set<String> inputs() {
        return Set.of(ImportOptions.KEYS, ImportOptions.TRACES);
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        boolean known = head.length >= 4 && Slice.of(head).u32(0) == PcapngReader.SECTION;
        return known ? new Recognition(Fit.CERTAIN, "a section header block of pcapng") : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        PacketExchanges.read(new PcapngReader(source.bytes()), source.bytes().size(), options, sink, job);
    }
}
