package org.telltale.importers.capture.pcap;

import java.util.List;
import java.util.Optional;

/// Facts of the other tool that differ for a reason.
final class PacketFactsExplained {
    private static final String MORE = "it stops a direction at a missing segment; here a gap costs its own exchange";
    private static final String SSDP = "it counts only a part of the announcements on port 1900 as HTTP";
    private static final String PORT = "it takes whatever goes over the usual ports for HTTP";
    private static final String PART =
            "it does not read the packet that the file ends in; here its captured part counts";

    private static final List<Difference> ALL = List.of(
            new Difference("ndpi/1kxun.pcap", "http ", SSDP),
            new Difference("ndpi/starcraft_battle.pcap", "http ", SSDP),
            new Difference("ndpi/weibo.pcap", "http statuses", MORE),
            new Difference("top/erspan.pcap", "http statuses", MORE),
            new Difference("http/zero-length-bodies-with-drops.pcap", "http ", MORE),
            new Difference("http/content-range-gap.pcap", "http statuses", MORE),
            new Difference("http/entity_gap2.pcap", "http statuses", MORE),
            new Difference("own/h1_truncated.pcap", "", PART),
            new Difference("ndpi/fuzz-2021-10-13.pcap", "", "a fraction above a second is carried over into seconds"),
            new Difference(
                    "ndpi/KakaoTalk_chat.pcap", "dns messages", "one of them is quoted in an ICMP error, not sent"),
            new Difference("ndpi/quic-24.pcap", "", "the client sends its ClientHello again; it is one of the flow"),
            new Difference("ndpi/doq.pcapng", "dns ", "DNS within QUIC is encrypted; it counts unreadable messages"),
            new Difference("dns/dns-invalid-names.pcap", "dns name <", "its own words for a name that cannot be read"),
            new Difference(
                    "ndpi/fuzz-2006-06-26-2594.pcap", "dns name <", "its own words for a name that cannot be read"),
            new Difference("http/query-method-non-standard-port.pcap", "http ", "it does not look at that port"),
            new Difference(
                    "http/http-lower-case-nonstandard-port.pcap", "http statuses", "it does not look at that port"),
            new Difference("ndpi/KakaoTalk_chat.pcap", "http body", PORT),
            new Difference("top/mpls-in-vlan.pcap", "http body", PORT),
            new Difference(
                    "http/http-lower-case-nonstandard-port.pcap",
                    "http body",
                    "it takes an answer whose HTTP is in lower case for a body"),
            new Difference(
                    "http/connect-with-smtp.pcap", "http body", "it takes a header line without colon for a body"),
            new Difference(
                    "ndpi/fuzz-2006-06-26-2594.pcap",
                    "dns ",
                    "two of them are shorter than a header, and one lies on another port and is cut off"),
            new Difference(
                    "tcp/payload-synack.pcap", "http ", "the request comes from the server's side, in its SYN-ACK"));

    private PacketFactsExplained() {}

    private record Difference(String path, String fact, String reason) {}

    /// Facts that differ and should not.
    static int notYet() {
        return 0;
    }

    static Optional<String> reason(String path, String fact) {
        return ALL.stream()
                .filter(d -> path.endsWith(d.path()) && fact.startsWith(d.fact()))
                .map(Difference::reason)
                .findFirst();
    }
}
