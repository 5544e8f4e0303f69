package org.telltale.model.study;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Origin;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.tag.Category;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes edits as JSON objects whose `kind` and keys never change once released.
final class EditWriter {
    private EditWriter() {}

    static ObjectNode write(Edit edit) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", kind(edit));
        switch (edit) {
            case Edit.ImportCapture e -> importCapture(node, e);
            case Edit.AddTag e -> addTag(node, e);
            case Edit.UseNames e -> node.put("input", e.input().hex()).put("file", e.fileName());
            case Edit.RenameSession e -> session(node, e.capture(), e.file()).put("name", e.name());
            case Edit.SetCondition e ->
                session(node, e.capture(), e.file()).put("factor", e.factor()).put("level", e.level());
            case Edit.RemoveSession e -> session(node, e.capture(), e.file());
            case Edit.PurgeCapture e -> node.put("capture", e.capture().hex()).put("reason", e.reason());
            case Edit.AddMark e ->
                record(node, e.record()).put("text", e.text()).set("conditions", map(e.conditions()));
            case Edit.AddNote e -> addNote(node, e);
            case Edit.SetFact e -> node.put("name", e.name()).put("value", e.value());
            case Edit.AddKnownValue e -> node.put("name", e.name()).put("value", e.value());
            case Edit.NameEndpoint e -> named(endpoint(node, e.endpoint()), e.name(), e.source());
            case Edit.NameField e -> named(pattern(node, e.endpoint(), e.side(), e.pattern()), e.name(), e.source());
            case Edit.NameShape e -> named(node.put("shape", e.shape()).put("key", e.key()), e.name(), e.source());
            case Edit.ChooseReading e ->
                pattern(node, e.endpoint(), e.side(), e.pattern()).put("reading", e.reading());
            case Edit.AddSchema e -> node.put("input", e.input().hex()).put("file", e.fileName());
            case Edit.BindSchema e ->
                endpoint(node, e.endpoint())
                        .put("side", e.side().id())
                        .put("carrier", e.carrier())
                        .put("message", e.message());
            case Edit.SetAside e -> node.put("query", e.query()).put("reason", e.reason());
            case Edit.RemoveTag e -> node.put("tag", e.tag());
            case Edit.ConfirmTag e -> node.put("tag", e.tag()).set("confirmed", hashes(e.confirmed()));
            case Edit.DefineCategory e -> category(node, e.category());
            case Edit.LookFor e -> node.put("value", e.value()).put("tolerance", e.tolerance());
            case Edit.SaveView e -> node.put("name", e.name()).put("query", e.query());
            case Edit.ArrangeFindings e -> arrange(node, e);
            case Edit.Undo e -> node.put("entry", e.entry());
            case Edit.Unknown _ -> throw new IllegalArgumentException("an unknown edit cannot be written");
        }
        return node;
    }

    private static void arrange(ObjectNode node, Edit.ArrangeFindings e) {
        e.order().forEach(node.putArray("order")::add);
        e.leftOut().forEach(node.putArray("leftOut")::add);
    }

    private static void named(ObjectNode node, String name, String source) {
        node.put("name", name).put("source", source);
    }

    private static void addNote(ObjectNode node, Edit.AddNote e) {
        record(node, e.record())
                .put("side", e.side().id())
                .put("path", e.path())
                .put("text", e.text());
    }

    private static void category(ObjectNode node, Category category) {
        node.put("id", category.id())
                .put("code", category.code())
                .put("family", category.family().name())
                .put("hotKey", category.hotKey());
    }

    static String kind(Edit edit) {
        return switch (edit) {
            case Edit.ImportCapture _ -> "import-capture";
            case Edit.UseNames _ -> "use-names";
            case Edit.RenameSession _ -> "rename-session";
            case Edit.SetCondition _ -> "set-condition";
            case Edit.RemoveSession _ -> "remove-session";
            case Edit.PurgeCapture _ -> "purge-capture";
            case Edit.AddMark _ -> "add-mark";
            case Edit.AddNote _ -> "add-note";
            case Edit.SetFact _ -> "set-fact";
            case Edit.AddKnownValue _ -> "add-known-value";
            case Edit.NameEndpoint _ -> "name-endpoint";
            case Edit.NameField _ -> "name-field";
            case Edit.NameShape _ -> "name-shape";
            case Edit.ChooseReading _ -> "choose-reading";
            case Edit.AddSchema _ -> "add-schema";
            case Edit.BindSchema _ -> "bind-schema";
            case Edit.SetAside _ -> "set-aside";
            case Edit.AddTag _ -> "add-tag";
            case Edit.RemoveTag _ -> "remove-tag";
            case Edit.ConfirmTag _ -> "confirm-tag";
            case Edit.DefineCategory _ -> "define-category";
            case Edit.LookFor _ -> "look-for";
            case Edit.SaveView _ -> "save-view";
            case Edit.ArrangeFindings _ -> "arrange-findings";
            case Edit.Undo _ -> "undo";
            case Edit.Unknown unknown -> unknown.kind();
        };
    }

    private static void importCapture(ObjectNode node, Edit.ImportCapture e) {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        e.options().forEach((kind, hash) -> options.put(kind, hash.hex()));
        node.put("capture", e.capture().hex())
                .put("file", e.fileName())
                .put("bytes", e.bytes())
                .put("importer", e.importer())
                .put("records", e.records())
                .put("whole", e.whole());
        node.set("options", options);
        node.set("conditions", map(e.conditions()));
        e.origin().ifPresent(origin -> origin(node.putObject("origin"), origin));
        if (!e.moved().isEmpty()) {
            ObjectNode moved = node.putObject("moved");
            new TreeMap<>(e.moved()).forEach((from, to) -> moved.put(Integer.toString(from), Integer.toString(to)));
        }
    }

    private static void origin(ObjectNode node, Origin origin) {
        node.put("file", origin.file()).put("archive", origin.archive().hex());
        ArrayNode entries = node.putArray("entries");
        origin.entries().forEach(entries::add);
        if (!origin.remark().isEmpty()) {
            node.put("remark", origin.remark());
        }
    }

    private static void addTag(ObjectNode node, Edit.AddTag e) {
        node.put("category", e.category()).put("label", e.label());
        node.set("scope", ScopeMapping.write(e.scope()));
        node.put("side", e.side().id());
        e.guard()
                .ifPresent(guard ->
                        node.putObject("guard").put("sibling", guard.sibling()).put("value", guard.value()));
        node.put("certainty", e.certainty().id());
        ArrayNode exceptions = node.putArray("exceptions");
        e.exceptions().forEach(exceptions::add);
        node.put("reason", e.reason());
        node.set("confirmed", hashes(e.confirmed()));
    }

    private static ObjectNode session(ObjectNode node, Sha256 capture, String file) {
        node.put("capture", capture.hex());
        return file.isEmpty() ? node : node.put("file", file);
    }

    static ObjectNode record(ObjectNode node, RecordId id) {
        return node.put("capture", id.capture().hex()).put("record", id.number());
    }

    private static ObjectNode pattern(ObjectNode node, Endpoint endpoint, Side side, String pattern) {
        return endpoint(node, endpoint).put("side", side.id()).put("pattern", pattern);
    }

    private static ObjectNode endpoint(ObjectNode node, Endpoint endpoint) {
        return node.put("endpoint", endpoint.key());
    }

    private static ObjectNode map(Map<String, String> map) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        map.forEach(node::put);
        return node;
    }

    private static ArrayNode hashes(Set<Sha256> hashes) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        new TreeSet<>(hashes).forEach(hash -> node.add(hash.hex()));
        return node;
    }
}
