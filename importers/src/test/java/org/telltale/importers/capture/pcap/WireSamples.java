package org.telltale.importers.capture.pcap;

import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The samples of packet captures, as they are made.
final class WireSamples {
    private static final String REQUEST = "GET /%s HTTP/1.1\r\nHost: api.example.test\r\n\r\n";

    private WireSamples() {}

    /// Path below the samples folder to content.
    static Map<String, byte[]> all() throws GeneralSecurityException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("pcap/browse.pcap", browse().pcap(ByteOrder.LITTLE_ENDIAN, false, false, "Example App"));
        all.put("pcap/odd.pcap", odd().pcap(ByteOrder.BIG_ENDIAN, true, true, ""));
        all.put("pcap/streams.cap", streams().pcap(ByteOrder.LITTLE_ENDIAN, true, false, ""));
        all.put("pcapng/closed.pcapng", SealedTalk.of(new Stage()).pcapng(ByteOrder.LITTLE_ENDIAN, ""));
        all.put("pcapng/opened.pcapng", SealedTalk.of(new Stage()).pcapng(ByteOrder.BIG_ENDIAN, SealedTalk.KEY_LOG));
        all.put("pcapng/quic.pcapng", QuicTalk.of(new Stage()).pcapng(ByteOrder.LITTLE_ENDIAN, SealedTalk.KEY_LOG));
        all.put("pcap/modern.pcap", ModernTalk.of(new Stage()).pcap(ByteOrder.LITTLE_ENDIAN, false, false, ""));
        return all;
    }

    /// A name is looked up; a connection carries pipelined requests; packets come late and twice.
    private static Stage browse() {
        byte[] question = dns("0100", 0).all();
        byte[] answer = dns("8180", 1)
                .hex("c00c00010001000000")
                .u8(60)
                .u16(4)
                .hex("cb007109")
                .all();
        return new Stage()
                .udp(true, 53, question)
                .udp(false, 53, answer)
                .open(80)
                .text(true, 80, REQUEST.formatted("first") + REQUEST.formatted("second"))
                .text(
                        false,
                        80,
                        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n")
                .text(false, 80, "hello\r\n0\r\nX-Sum: 12\r\n\r\nHTTP/1.1 200 OK\r\n")
                .swap()
                .again()
                .text(false, 80, "Content-Length: 3\r\n\r\nabc")
                .close(80);
    }

    private static Octets dns(String flags, int answers) {
        return new Octets()
                .u16(0x1234)
                .hex(flags)
                .u16(1)
                .u16(answers)
                .u32(0)
                .counted(1, new Octets().text("api"))
                .counted(1, new Octets().text("example"))
                .counted(1, new Octets().text("test"))
                .u8(0)
                .u16(1)
                .u16(1);
    }

    /// A gap in a body, one in headers, a fragmented datagram, a refused connection, a protocol that nobody knows.
    private static Stage odd() {
        return new Stage()
                .open(8080)
                .text(true, 8080, REQUEST.formatted("gap"))
                .text(false, 8080, "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nabcde")
                .lose(false, 10)
                .text(false, 8080, "vwxyz")
                .text(true, 8080, REQUEST.formatted("after"))
                .text(false, 8080, "HTTP/1.1 404 No")
                .lose(false, 30)
                .text(false, 8080, "rest")
                .text(true, 8080, REQUEST.formatted("last"))
                .text(false, 8080, "HTTP/1.1 204 No Content\r\n\r\n")
                .close(8080)
                .fragments(
                        9999,
                        new Octets()
                                .text("a datagram that comes in two fragments")
                                .all(),
                        24)
                .open(4000)
                .text(true, 4000, "\1\2hello\n")
                .text(false, 4000, "\3\4there\n")
                .close(4000)
                .tcp(true, 81, 2, new byte[0])
                .tcp(false, 81, 0x14, new byte[0]);
    }

    /// A WebSocket behind its handshake, and HTTP/2 by prior knowledge with a unary call of gRPC.
    private static Stage streams() {
        Octets settings = new Octets().hex("000000040000000000");
        return new Stage()
                .open(80)
                .text(
                        true,
                        80,
                        REQUEST.formatted("chat")
                                .replace("\r\n\r\n", "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"))
                .text(
                        false,
                        80,
                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
                .tcp(
                        true,
                        80,
                        0x18,
                        new Octets()
                                .hex("018301020304")
                                .hex("696d70")
                                .hex("808201020304")
                                .hex("6d71")
                                .all())
                .tcp(
                        false,
                        80,
                        0x18,
                        new Octets().hex("8102").text("ok").hex("880203e8").all())
                .close(80)
                .open(50)
                .text(true, 50, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                .tcp(false, 50, 0x18, settings.all())
                .tcp(true, 50, 0x18, call().all())
                .tcp(false, 50, 0x18, answer().all())
                .close(50);
    }

    private static Octets call() {
        Octets block = new Octets().hex("8386").hex("04").counted(1, new Octets().text("/demo.Echo/Say"));
        block.hex("01").counted(1, new Octets().text("echo.example.test"));
        block.hex("0f10").counted(1, new Octets().text("application/grpc"));
        Octets out = new Octets();
        frame(out, 1, 4, block);
        frame(out, 0, 1, new Octets().u8(0).counted(4, new Octets().hex("0a026869")));
        return out;
    }

    private static Octets answer() {
        Octets block = new Octets().hex("880f10").counted(1, new Octets().text("application/grpc"));
        Octets trailers = new Octets()
                .hex("00")
                .counted(1, new Octets().text("grpc-status"))
                .counted(1, new Octets().text("0"));
        Octets out = new Octets();
        frame(out, 1, 4, block);
        frame(out, 0, 0, new Octets().u8(0).counted(4, new Octets().hex("0a03686921")));
        frame(out, 1, 5, trailers);
        return out;
    }

    private static void frame(Octets out, int type, int flags, Octets payload) {
        byte[] bytes = payload.all();
        out.u8(bytes.length >> 16).u16(bytes.length).u8(type).u8(flags).u32(1).bytes(bytes);
    }
}
