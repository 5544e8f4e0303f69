package org.telltale.app.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.app.setup.Workbench;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;
import org.telltale.model.schema.Binding;
import org.telltale.model.schema.Meanings;
import org.telltale.model.schema.SchemaFit;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.study.Author;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.model.usecase.UseSchema;

class SchemaInStudyTest {
    private static final Endpoint ENDPOINT = new Endpoint("rpc:7");
    private static final String PROTO = """
            syntax = "proto3";
            package acme;
            message Ping {
              string words = 1;
              Inner inner = 2;
              bytes raw = 3;
              repeated int32 list = 4;
              Color color = 5;
              message Inner { sint32 delta = 1; }
              enum Color { RED = 0; BLUE = 2; }
            }
            message Other { uint32 a = 9; }
            """;

    /// words "\n" and more that is also a message, an empty inner message, bytes that are text, a list, a color, one
    /// field that nobody declares.
    private static final String MESSAGE = "0a040a026869" + "1200" + "1a0474657874" + "2203010203" + "2802" + "3807";

    @TempDir
    private Path folder = Path.of("");

    private final List<OpenStudy> open = new ArrayList<>();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("acme.proto"), PROTO);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            String message = MESSAGE.replace("6869", HexFormat.of().formatHex(new byte[] {'h', (byte) ('a' + i)}));
            lines.append("{\"req_id\": 7, \"data\": \"").append(message).append("\"}\n");
        }
        Files.writeString(folder.resolve("login.jsonl"), lines);
    }

    @AfterEach
    void close() {
        open.forEach(OpenStudy::close);
        open.clear();
    }

    private OpenStudy study() throws IOException {
        close();
        OpenStudy study = OpenStudy.open(
                folder.resolve("a.telltale"),
                new Author("Ann", "test"),
                Duration.ZERO,
                Workbench.tools(),
                JobContext.NONE);
        open.add(study);
        return study;
    }

    private OpenStudy imported() throws IOException {
        OpenStudy study = study();
        new ImportCaptures(study).run(ImportRequest.of(List.of(folder.resolve("login.jsonl"))), JobContext.NONE);
        new UseSchema(study).add(List.of(folder.resolve("acme.proto")), JobContext.NONE);
        return study;
    }

    private static List<String> fields(OpenStudy study) {
        Layer layer =
                study.layer(study.exchanges().id(0), Side.REQUEST, Part.BODY).orElseThrow();
        List<Meanings> meanings = study.state().schemas().bindings(ENDPOINT, Side.REQUEST).stream()
                .map(binding -> Meanings.of(binding, layer))
                .toList();
        List<String> lines = new ArrayList<>();
        FieldWalk.visit(
                layer,
                place -> lines.add(place.path() + " " + place.node().type()
                        + meanings.stream()
                                .flatMap(m -> m.of(place).stream())
                                .map(m -> " " + m.name() + " = " + m.value().orElse("?"))
                                .findFirst()
                                .orElse("")));
        return lines;
    }

    private static final List<String> DECLARED = List.of(
            "protobuf:1 text words = \n\u0002ha",
            "protobuf:2 message inner = ",
            "protobuf:3 bytes raw = 74657874",
            "protobuf:4 bytes list = 1, 2, 3",
            "protobuf:5 varint color = BLUE",
            "protobuf:7 varint  = ?");

    @Test
    void readsFieldsAsDeclaredOnceAnEndpointIsBound() throws IOException {
        OpenStudy study = imported();
        study.apply(new Edit.BindSchema(ENDPOINT, Side.REQUEST, "", "acme.Ping"));
        assertEquals(DECLARED, fields(study));
        assertEquals(
                "words",
                study.state()
                        .names()
                        .field(ENDPOINT, Side.REQUEST, "protobuf:1")
                        .orElse(""));
        assertTrue(study.fields().fields().stream()
                .anyMatch(field ->
                        field.pattern().equals("protobuf:3") && field.types().equals(List.of("bytes"))));
    }

    @Test
    void keepsPathsWhetherBoundOrNot() throws IOException {
        OpenStudy study = imported();
        study.apply(new Edit.BindSchema(ENDPOINT, Side.REQUEST, "", "acme.Ping"));
        study.undo();
        List<String> plain = fields(study);
        assertEquals("protobuf:1 message", plain.getFirst());
        assertEquals(
                paths(DECLARED),
                paths(plain).stream()
                        .filter(path -> !path.equals("protobuf:1.1"))
                        .toList());
    }

    private static List<String> paths(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("(?s) .*", "")).toList();
    }

    @Test
    void findsTheMessageByFitAndTheMethodByPath() throws IOException {
        OpenStudy study = imported();
        List<SchemaFit> fits = new UseSchema(study).fits(ENDPOINT, Side.REQUEST, "");
        assertEquals("acme.Ping", fits.getFirst().type().name());
        assertTrue(fits.getFirst().score() > 0.9 && fits.getFirst().score() < 1);
        assertEquals(
                List.of(), study.state().schemas().bindings(new Endpoint("POST https://a/acme.S/M"), Side.REQUEST));
        Files.writeString(
                folder.resolve("service.proto"),
                "syntax=\"proto3\"; package acme; import \"acme.proto\"; service S { rpc M(Ping) returns (Other); }");
        new UseSchema(study).add(List.of(folder.resolve("service.proto")), JobContext.NONE);
        List<Binding> found = study.state().schemas().bindings(new Endpoint("POST https://a/acme.S/M"), Side.RESPONSE);
        assertEquals("acme.Other", found.getFirst().type().name());
    }

    @Test
    void isTheSameAfterARebuildAndAnOpening() throws IOException {
        OpenStudy study = imported();
        study.apply(new Edit.BindSchema(ENDPOINT, Side.REQUEST, "", "acme.Ping"));
        study.rebuild(JobContext.NONE);
        assertEquals(DECLARED, fields(study));
        assertEquals(DECLARED, fields(study()));
    }

    @Test
    void exportsATypeThatExplainsTheMessages() throws IOException {
        OpenStudy study = imported();
        study.apply(new Edit.NameField(ENDPOINT, Side.REQUEST, "protobuf:5", "color", ""));
        var inferred = new UseSchema(study)
                .infer(ENDPOINT, Side.REQUEST, "", JobContext.NONE)
                .orElseThrow();
        assertEquals(
                List.of("f1", "f2", "f3", "f4", "color", "f7"),
                inferred.root().members().stream().map(m -> m.name()).toList());
    }
}
