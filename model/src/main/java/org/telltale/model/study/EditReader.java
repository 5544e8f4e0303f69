package org.telltale.model.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.session.Origin;
import org.telltale.model.session.Sha256;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;

/// Reads what [EditWriter] writes, now and in later versions.
final class EditReader {
    private EditReader() {}

    /// @throws IllegalArgumentException where a known kind lacks something
    static Edit read(EditFields e) {
        String kind = e.text("kind");
        return switch (kind) {
            case "import-capture" -> importCapture(e);
            case "use-names" -> new Edit.UseNames(e.hash("input"), e.text("file"));
            case "rename-session" -> new Edit.RenameSession(e.hash("capture"), e.textOr("file", ""), e.text("name"));
            case "set-condition" ->
                new Edit.SetCondition(e.hash("capture"), e.textOr("file", ""), e.text("factor"), e.text("level"));
            case "remove-session" -> new Edit.RemoveSession(e.hash("capture"), e.textOr("file", ""));
            case "purge-capture" -> new Edit.PurgeCapture(e.hash("capture"), e.text("reason"));
            case "add-mark" -> new Edit.AddMark(e.record(), e.text("text"), e.map("conditions"));
            case "add-note" -> new Edit.AddNote(e.record(), e.side(), e.text("path"), e.text("text"));
            case "set-fact" -> new Edit.SetFact(e.text("name"), e.text("value"));
            case "add-known-value" -> new Edit.AddKnownValue(e.text("name"), e.text("value"));
            case "name-endpoint" -> new Edit.NameEndpoint(e.endpoint(), e.text("name"), e.text("source"));
            case "name-field" ->
                new Edit.NameField(e.endpoint(), e.side(), e.text("pattern"), e.text("name"), e.text("source"));
            case "name-shape" -> new Edit.NameShape(e.text("shape"), e.text("key"), e.text("name"), e.text("source"));
            case "choose-reading" ->
                new Edit.ChooseReading(e.endpoint(), e.side(), e.text("pattern"), e.text("reading"));
            case "add-schema" -> new Edit.AddSchema(e.hash("input"), e.text("file"));
            case "bind-schema" -> new Edit.BindSchema(e.endpoint(), e.side(), e.text("carrier"), e.text("message"));
            case "set-aside" -> new Edit.SetAside(e.text("query"), e.text("reason"));
            case "add-tag" -> addTag(e);
            case "remove-tag" -> new Edit.RemoveTag(e.text("tag"));
            case "confirm-tag" -> new Edit.ConfirmTag(e.text("tag"), e.hashes("confirmed"));
            case "define-category" ->
                new Edit.DefineCategory(new Category(
                        e.text("id"), e.text("code"), Category.Family.valueOf(e.text("family")), e.text("hotKey")));
            case "look-for" -> new Edit.LookFor(e.text("value"), e.decimal("tolerance"));
            case "save-view" -> new Edit.SaveView(e.text("name"), e.text("query"));
            case "arrange-findings" -> new Edit.ArrangeFindings(e.texts("order"), e.texts("leftOut"));
            case "undo" -> new Edit.Undo(e.text("entry"));
            default -> new Edit.Unknown(kind);
        };
    }

    private static Edit importCapture(EditFields e) {
        Map<String, Sha256> options = new LinkedHashMap<>();
        e.map("options").forEach((kind, hex) -> options.put(kind, new Sha256(hex)));
        return new Edit.ImportCapture(
                e.hash("capture"),
                e.text("file"),
                e.number("bytes"),
                e.text("importer"),
                options,
                e.count("records"),
                e.flag("whole"),
                e.map("conditions"),
                e.has("origin") ? Optional.of(origin(e.inner("origin"))) : Optional.empty(),
                e.has("moved") ? moved(e.map("moved")) : Map.of());
    }

    private static Map<Integer, Integer> moved(Map<String, String> written) {
        Map<Integer, Integer> moved = new LinkedHashMap<>();
        written.forEach((from, to) -> moved.put(Integer.valueOf(from), Integer.valueOf(to)));
        return moved;
    }

    private static Origin origin(EditFields e) {
        return new Origin(e.text("file"), e.hash("archive"), e.texts("entries"), e.textOr("remark", ""));
    }

    private static Edit addTag(EditFields e) {
        Optional<Guard> guard = e.has("guard")
                ? Optional.of(new Guard(
                        e.inner("guard").text("sibling"), e.inner("guard").text("value")))
                : Optional.empty();
        return new Edit.AddTag(
                e.text("category"),
                e.text("label"),
                ScopeMapping.read(e.inner("scope")),
                e.side(),
                guard,
                Certainty.of(e.text("certainty")),
                e.texts("exceptions"),
                e.text("reason"),
                e.hashes("confirmed"));
    }
}
