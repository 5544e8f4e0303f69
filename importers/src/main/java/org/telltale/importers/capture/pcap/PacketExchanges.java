package org.telltale.importers.capture.pcap;

import org.telltale.importers.capture.pirogue.Traces;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.talk.CaptureTalk;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;

/// Reads the packets of a file and pushes their exchanges.
final class PacketExchanges {
    private PacketExchanges() {}

    /// Gives the number of TCP connections.
    static int read(CapturePacketReader reader, long size, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        job.check();
        KeyLog keys = new KeyLog();
        options.keys().forEach(file -> keys.add(Slice.of(file.toArray())));
        CaptureTalk talk = new CaptureTalk(Traces.joined(options.traces(), sink), keys);
        reader.read(talk, job);
        talk.end(size);
        return talk.connections();
    }
}
