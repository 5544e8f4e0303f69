package org.telltale.importers.capture.pcap;

/// What HTTP carries today: messages of gRPC-web, an upgrade to HTTP/2, a WebSocket within it, and DNS.
final class ModernTalk {
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final String HOST = "Host: api.example.test\r\n";

    private ModernTalk() {}

    static Stage of(Stage stage) {
        grpcWeb(stage);
        upgrade(stage);
        socket(stage);
        names(stage);
        return stage.open(4000).text(true, 4000, "\1\2hello\n").close(4000);
    }

    private static void grpcWeb(Stage stage) {
        Octets call = new Octets().u8(0).counted(4, new Octets().hex("0a026869"));
        Octets trailers = new Octets().u8(0x80).counted(4, new Octets().text("grpc-status:0\r\n"));
        Octets answer =
                new Octets().u8(0).counted(4, new Octets().hex("0a03686921")).bytes(trailers.all());
        stage.open(80)
                .tcp(true, 80, 0x18, post("/demo.Echo/Say", "application/grpc-web+proto", call))
                .tcp(false, 80, 0x18, ok("application/grpc-web+proto", answer))
                .close(80);
    }

    private static byte[] post(String path, String type, Octets body) {
        byte[] bytes = body.all();
        return new Octets()
                .text("POST %s HTTP/1.1\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, HOST, type, bytes.length))
                .bytes(bytes)
                .all();
    }

    private static byte[] ok(String type, Octets body) {
        byte[] bytes = body.all();
        return new Octets()
                .text("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(type, bytes.length))
                .bytes(bytes)
                .all();
    }

    private static void upgrade(Stage stage) {
        Octets settings = new Octets();
        frame(settings, 4, 0, 0, new Octets());
        Octets answer = new Octets().bytes(settings.all());
        frame(answer, 1, 4, 1, new Octets().hex("88"));
        frame(answer, 0, 1, 1, new Octets().text("upgraded"));
        stage.open(81)
                .text(
                        true,
                        81,
                        "GET /up HTTP/1.1\r\n" + HOST
                                + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: \r\n\r\n")
                .text(false, 81, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n")
                .tcp(
                        true,
                        81,
                        0x18,
                        new Octets().text(PREFACE).bytes(settings.all()).all())
                .tcp(false, 81, 0x18, answer.all())
                .close(81);
    }

    private static void socket(Stage stage) {
        Octets block = new Octets().hex("02").counted(1, new Octets().text("CONNECT"));
        block.hex("00").counted(1, new Octets().text(":protocol"));
        block.counted(1, new Octets().text("websocket")).hex("86");
        block.hex("04").counted(1, new Octets().text("/chat"));
        block.hex("01").counted(1, new Octets().text("api.example.test"));
        Octets call = new Octets().text(PREFACE);
        frame(call, 1, 4, 1, block);
        Octets answer = new Octets();
        frame(answer, 1, 4, 1, new Octets().hex("88"));
        Octets asked = new Octets();
        frame(asked, 0, 0, 1, new Octets().hex("8182").u32(0).text("hi"));
        Octets told = new Octets();
        frame(told, 0, 1, 1, new Octets().hex("8103").text("yes"));
        stage.open(82)
                .tcp(true, 82, 0x18, call.all())
                .tcp(false, 82, 0x18, answer.all())
                .tcp(true, 82, 0x18, asked.all())
                .tcp(false, 82, 0x18, told.all())
                .close(82);
    }

    private static void names(Stage stage) {
        Octets question = new Octets().hex("000001000001000000000000");
        name(question).u16(1).u16(1);
        Octets answer = new Octets().hex("000081800001000100000000");
        name(answer).u16(1).u16(1).hex("c00c00010001000000").u8(60).u16(4).hex("cb007109");
        stage.open(83)
                .tcp(true, 83, 0x18, post("/dns-query", "application/dns-message", question))
                .tcp(false, 83, 0x18, ok("application/dns-message", answer))
                .close(83);
    }

    private static Octets name(Octets out) {
        return out.counted(1, new Octets().text("hidden"))
                .counted(1, new Octets().text("example"))
                .counted(1, new Octets().text("test"))
                .u8(0);
    }

    private static void frame(Octets out, int type, int flags, int stream, Octets payload) {
        byte[] bytes = payload.all();
        out.u8(bytes.length >> 16)
                .u16(bytes.length)
                .u8(type)
                .u8(flags)
                .u32(stream)
                .bytes(bytes);
    }
}
