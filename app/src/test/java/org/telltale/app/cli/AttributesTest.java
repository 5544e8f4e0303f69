package org.telltale.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What captures say of an exchange beside its payloads: listed, and asked for by filters.
class AttributesTest {
    private static final String CSV = """
            IPProto,SrcIP,SrcPort,DstIp,DstPort,UID,App,Proto,Status,Info,BytesSent,BytesRcvd,PktsSent,PktsRcvd,FirstSeen,LastSeen
            6,10.0.0.1,40002,192.0.2.7,443,10210,Weather,TLS,Closed,a.example,1840,5120,12,14,1767322000123,1767322001623
            6,10.0.0.1,40003,192.0.2.8,443,10211,Chat,TLS,Closed,b.example,61,77,1,1,1767322000201,1767322000219
            """;

    @Test
    void areListedAndFilteredBy(@TempDir Path folder) throws IOException {
        Path capture = Files.writeString(folder.resolve("connections.csv"), CSV);
        Path study = folder.resolve("study");
        assertEquals(0, Typed.run("import", study, capture).status());
        Typed all = Typed.run("exchanges", study, "--json");
        assertEquals(
                List.of("Weather", "Chat"),
                all.rows().stream()
                        .map(row -> row.path("attributes").path("app").asString())
                        .toList());
        for (String filter : List.of("app:chat", "app=Chat", "about:\"app chat\"", "-app:weath*")) {
            assertEquals(
                    List.of("connections#2"),
                    Typed.run("exchanges", study, "--json", "--where", filter).values("exchange"),
                    filter);
        }
        assertEquals(
                "",
                Typed.run("exchanges", study, "--json", "--where", "app:tls").out());
    }
}
