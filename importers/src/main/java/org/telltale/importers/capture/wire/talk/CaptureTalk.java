package org.telltale.importers.capture.wire.talk;

import org.telltale.importers.capture.account.Account;
import org.telltale.importers.capture.wire.flow.Names;
import org.telltale.importers.capture.wire.flow.Output;
import org.telltale.importers.capture.wire.link.IpLayer;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Packet;
import org.telltale.importers.capture.wire.packet.PacketSink;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.tcp.Flows;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.problem.Problem;

/// Turns packets into exchanges.
public final class CaptureTalk implements PacketSink {
    private final ExchangeSink sink;
    private final KeyLog keys;
    private final Account account;
    private final Names names = new Names();
    private final Flows flows;
    private final IpLayer ip;

    public CaptureTalk(ExchangeSink sink, KeyLog keys) {
        this.sink = sink;
        this.keys = keys;
        this.account = new Account(sink);
        this.flows = new Flows(new Protocols(keys), new Output(sink, names));
        this.ip = new IpLayer(flows::segment, sink::problem);
    }

    @Override
    public void packet(Packet packet) {
        int carried = ip.packet(packet);
        Span span = packet.at().span();
        if (carried < 0) {
            account.leftOut(span);
        } else {
            long bytes = Math.min(carried, packet.data().length());
            account.exchange(new Span(span.end() - bytes, bytes));
        }
    }

    @Override
    public void problem(Problem problem) {
        account.problem(problem);
        sink.problem(problem);
    }

    @Override
    public void secrets(Slice keyLog) {
        keys.add(keyLog);
    }

    @Override
    public void name(Address address, String name) {
        names.put(address, name);
    }

    /// TCP connections met so far.
    public int connections() {
        return flows.connections();
    }

    /// No packet follows: all that is unfinished leaves.
    ///
    /// @param size of the file
    public void end(long size) {
        account.end(size);
        ip.end();
        flows.end();
    }
}
