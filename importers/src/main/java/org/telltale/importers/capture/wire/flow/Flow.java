package org.telltale.importers.capture.wire.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// A TCP connection or UDP flow: its ends, what is known of it, and where its exchanges go.
public final class Flow {
    private static final int MOST_LAYERS = 24;

    private final Ends ends;
    private final String transport;
    private final Output output;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private String scheme = "http";
    private int layers;

    /// @param number the connection's or flow's number in the file, from 1
    /// @param stream whether it is of TCP
    public Flow(Ends ends, int number, boolean stream, Output output) {
        this(ends, stream ? "tcp" : "udp", output);
        facts.put("connection", (stream ? "tcp " : "udp ") + number);
        facts.put("client ip", ends.client().toString());
        facts.put("client port", Integer.toString(ends.clientPort()));
        facts.put("server ip", ends.server().toString());
        facts.put("server port", Integer.toString(ends.serverPort()));
    }

    private Flow(Ends ends, String transport, Output output) {
        this.ends = ends;
        this.transport = transport;
        this.output = output;
    }

    /// A stream of this flow as a flow of its own, with what is known by now.
    ///
    /// @param as `tcp` or `quic`, by which it is called where nobody understands it
    public Flow stream(long number, String as) {
        Flow stream = new Flow(ends, as, output);
        stream.facts.putAll(facts);
        stream.facts.put("stream", Long.toString(number));
        stream.scheme = scheme;
        stream.layers = layers;
        return stream;
    }

    /// Counts a protocol that covers others; false where there are too many upon each other to be meant.
    public boolean enter() {
        return ++layers <= MOST_LAYERS;
    }

    public Ends ends() {
        return ends;
    }

    /// Whether it is a stream of bytes; else it is datagrams.
    public boolean isStream() {
        return !transport.equals("udp");
    }

    /// `tcp`, `udp` or, for one stream of a connection, `quic`.
    public String transport() {
        return transport;
    }

    public Output output() {
        return output;
    }

    /// What is known of the flow; each exchange takes it along as it leaves.
    public Map<String, String> facts() {
        return facts;
    }

    /// `https` from the moment on that TLS covers the stream.
    public String scheme() {
        return scheme;
    }

    public void coveredByTls() {
        scheme = "https";
    }

    /// The server's name by what the client asked for, else by the name service, else its address.
    public String host() {
        String asked = facts.getOrDefault("server name", "");
        return asked.isEmpty()
                ? output.names().of(ends.server()).orElse(ends.server().toString())
                : asked;
    }

    /// `tcp://host:port`
    public String url(String scheme) {
        String host = host();
        return scheme + "://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + ends.serverPort() + "/";
    }

    public Draft draft(String protocol, Moment at) {
        return new Draft(this, protocol, at, output.nextSerial());
    }

    /// A message of QUIC beside its streams (RFC 9221), as an exchange of its own.
    public void datagram(Side from, Slice data, Moment at) {
        Draft draft = draft("quic", at);
        draft.request("", url("quic"), "");
        draft.attribute("message", "datagram");
        draft.body(from).add(data);
        draft.finish();
    }
}
