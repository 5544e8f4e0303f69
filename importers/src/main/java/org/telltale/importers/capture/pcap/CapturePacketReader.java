package org.telltale.importers.capture.pcap;

import org.telltale.importers.capture.wire.packet.PacketSink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;

/// Reads a file of packets.
interface CapturePacketReader {
    void read(PacketSink sink, JobContext job) throws MalformedCaptureException;
}
