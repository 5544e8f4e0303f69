package org.telltale.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Origin;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.TagScope;

/// An edit of every kind, and a tag of every scope.
final class Edits {
    static final Sha256 CAPTURE = Sha256.of(Bytes.utf8("a capture"));
    static final RecordId RECORD = new RecordId(CAPTURE, 14);
    static final Endpoint ENDPOINT = new Endpoint("rpc:996");

    static final List<Edit> OF_EVERY_KIND = List.of(
            new Edit.ImportCapture(
                    CAPTURE, "a b.jsonl", 1L << 40, "jsonl/1", Map.of("mapping", CAPTURE), 7, true, Map.of("run", "1")),
            new Edit.ImportCapture(
                    CAPTURE,
                    "b.jsonl",
                    9,
                    "jsonl/1",
                    Map.of(),
                    7,
                    false,
                    Map.of(),
                    Optional.of(new Origin("a.zip", CAPTURE, List.of("in.tar", "x/b.jsonl"), "cut")),
                    Map.of(14, 3, 15, 0)),
            new Edit.UseNames(CAPTURE, "names.csv"),
            new Edit.RenameSession(CAPTURE, "näme \"quoted\" \u0001"),
            new Edit.RenameSession(CAPTURE, "a b.jsonl", "other"),
            new Edit.SetCondition(CAPTURE, "permissions", ""),
            new Edit.SetCondition(CAPTURE, "a b.jsonl", "permissions", "on"),
            new Edit.RemoveSession(CAPTURE),
            new Edit.PurgeCapture(CAPTURE, "asked for"),
            new Edit.AddMark(RECORD, "switched on", Map.of("permissions", "on")),
            new Edit.AddNote(RECORD, Side.RESPONSE, "json:a[0]", "look"),
            new Edit.SetFact("app", "Super"),
            new Edit.AddKnownValue("account", "18446744073709551615"),
            new Edit.NameEndpoint(ENDPOINT, "report", "public code"),
            new Edit.NameField(ENDPOINT, Side.REQUEST, "protobuf:1.2", "account", ""),
            new Edit.NameShape("protobuf{1:len}", "1", "id", ""),
            new Edit.ChooseReading(ENDPOINT, Side.REQUEST, "protobuf:4", "message"),
            new Edit.AddSchema(CAPTURE, "acme.proto"),
            new Edit.BindSchema(ENDPOINT, Side.RESPONSE, "gzip|protobuf:", "acme.Pong"),
            new Edit.SetAside("endpoint:1", "noise"),
            tag(new TagScope.AtEndpoints(Set.of(ENDPOINT, Endpoint.UNKNOWN), "protobuf:1"), Optional.empty()),
            tag(new TagScope.AtHost("example.com", "json:a"), Optional.of(new Guard("3.1", "uin"))),
            tag(new TagScope.Everywhere("json:a"), Optional.empty()),
            tag(new TagScope.OfShape("protobuf{1:len}", "1"), Optional.empty()),
            tag(new TagScope.OfValue("37.422"), Optional.empty()),
            tag(new TagScope.Once(RECORD, "protobuf:1"), Optional.empty()),
            tag(new TagScope.OfBytes(RECORD, "gzip|json:", new Span(3, 4)), Optional.empty()),
            tag(new TagScope.WholeExchange(RECORD), Optional.empty()),
            new Edit.RemoveTag("x-1"),
            new Edit.ConfirmTag("x-1", Set.of(CAPTURE)),
            new Edit.LookFor("37.422", 0.001),
            new Edit.SaveView("start-up", "session:startup_*"),
            new Edit.ArrangeFindings(List.of("x-2", "x-1"), List.of("x-3")),
            new Edit.Undo("x-1"));

    private Edits() {}

    static Edit.AddTag tag(TagScope scope, Optional<Guard> guard) {
        return new Edit.AddTag(
                "identifier/user",
                "account number",
                scope,
                Side.REQUEST,
                guard,
                Certainty.LIKELY,
                List.of("0", "empty"),
                "constant",
                Set.of(CAPTURE));
    }
}
