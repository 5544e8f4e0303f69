package org.telltale.importers.capture.wire.tcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.importers.capture.wire.flow.Ends;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.flow.Output;
import org.telltale.importers.capture.wire.link.Segment;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.model.session.Side;

/// All TCP connections and UDP flows of a capture. Beyond 20,000 the longest silent ones end.
public final class Flows {
    private static final int MOST = 20_000;
    private static final int SWEEP = 4096;
    private static final long SILENCE = 180;

    private final Opener opener;
    private final Output output;
    private final Map<Ends, Connection> connections = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Ends, UdpFlow> flows = new LinkedHashMap<>(16, 0.75f, true);
    private int tcpCount;
    private int udpCount;
    private int sinceSweep;

    public Flows(Opener opener, Output output) {
        this.opener = opener;
        this.output = output;
    }

    /// TCP connections met so far.
    public int connections() {
        return tcpCount;
    }

    public void segment(Segment segment) {
        int ports = segment.payload().length();
        if (segment.protocol() == Segment.TCP && ports >= 14) {
            tcp(segment, TcpHeader.of(segment.payload()));
        } else if (segment.protocol() == Segment.UDP && ports >= 8) {
            udp(segment);
        }
        if (++sinceSweep >= SWEEP || sinceSweep >= SWEEP / 8 && output.isFull()) {
            sinceSweep = 0;
            sweep(segment.at());
        }
    }

    private void tcp(Segment segment, TcpHeader header) {
        Ends there = new Ends(segment.source(), header.source(), segment.target(), header.target());
        Ends back = there.swapped();
        Ends key = connections.containsKey(there) || !connections.containsKey(back) ? there : back;
        Connection known = connections.get(key);
        Side from = key.equals(there) ? Side.REQUEST : Side.RESPONSE;
        if (known != null && (known.isOther(from, header) || known.isClosed() && header.isSyn())) {
            known.end();
            connections.remove(key);
            known = null;
        }
        if (known == null) {
            Ends ends = isFromServer(header) ? back : there;
            Flow flow = new Flow(ends, ++tcpCount, true, output);
            known = new Connection(flow, opener, segment.at());
            known = replace(ends, known);
            flow.facts().putAll(segment.attributes());
            from = ends.equals(there) ? Side.REQUEST : Side.RESPONSE;
        }
        known.segment(from, header, segment.at(), segment.missing());
    }

    private Connection replace(Ends ends, Connection fresh) {
        connections.put(ends, fresh);
        return fresh;
    }

    /// Of a connection that was met in its middle the end with the lower port is taken for the server where it is a
    /// well-known one.
    private static boolean isFromServer(TcpHeader header) {
        if (header.isSyn()) {
            return header.isAck();
        }
        return header.source() < header.target() && (header.source() < 1024 || header.target() >= 32_768);
    }

    private void udp(Segment segment) {
        Ends there = new Ends(
                segment.source(),
                segment.payload().u16(0),
                segment.target(),
                segment.payload().u16(2));
        Ends back = there.swapped();
        boolean reversed = !flows.containsKey(there) && flows.containsKey(back);
        boolean known = reversed || flows.containsKey(there);
        boolean answer = known ? reversed : ServerPorts.sent(there.clientPort(), there.serverPort());
        UdpFlow flow = flows.computeIfAbsent(answer ? back : there, ends -> {
            Flow fresh = new Flow(ends, ++udpCount, false, output);
            fresh.facts().putAll(segment.attributes());
            return new UdpFlow(opener.open(fresh));
        });
        flow.datagram(answer ? Side.RESPONSE : Side.REQUEST, segment);
    }

    /// Ends what has been silent for long, and lets exchanges leave.
    private void sweep(Moment now) {
        sweepConnections();
        sweepFlows(now);
        output.release(Math.min(oldest(), now.span().offset()));
    }

    private void sweepConnections() {
        List<Ends> done = new ArrayList<>();
        int surplus = connections.size() - MOST;
        for (Map.Entry<Ends, Connection> entry : connections.entrySet()) {
            if (done.size() < surplus) {
                entry.getValue().end();
                done.add(entry.getKey());
            }
        }
        done.forEach(connections::remove);
    }

    private void sweepFlows(Moment now) {
        List<Ends> done = new ArrayList<>();
        int surplus = flows.size() - MOST;
        for (Map.Entry<Ends, UdpFlow> entry : flows.entrySet()) {
            if (done.size() < surplus || entry.getValue().isSilent(now, SILENCE)) {
                entry.getValue().end();
                done.add(entry.getKey());
            }
        }
        done.forEach(flows::remove);
    }

    private long oldest() {
        long tcp = connections.values().stream()
                .mapToLong(Connection::oldest)
                .min()
                .orElse(Long.MAX_VALUE);
        long udp = flows.values().stream().mapToLong(UdpFlow::oldest).min().orElse(Long.MAX_VALUE);
        return Math.min(tcp, udp);
    }

    /// Ends every flow and lets all exchanges leave.
    public void end() {
        connections.values().forEach(Connection::end);
        flows.values().forEach(UdpFlow::end);
        output.release(Long.MAX_VALUE);
    }
}
