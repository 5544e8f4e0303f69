package org.telltale.app.setup;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.telltale.views.preferences.Settings;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Theme;
import org.telltale.views.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Settings as JSON. What is missing or means nothing to this version is as usual, and stays as it is written until
/// somebody changes it.
final class StoredSettings {
    private static final String SYSTEM = "system";
    private static final String PAGE = "page";

    private StoredSettings() {}

    static Settings read(JsonNode node) {
        Settings usual = Settings.USUAL;
        return new Settings(
                Theme.of(node.path("theme").asString(SYSTEM)),
                language(node.path("language").asString(SYSTEM)),
                new Lettering(
                        node.path("text").path("family").asString(""),
                        node.path("text").path("size").asInt(Lettering.LEAST),
                        node.path("bytes").path("family").asString(""),
                        node.path("bytes").path("size").asInt(Lettering.LEAST)),
                zone(node.path("zone").asString("UTC"), usual.zone()),
                keys(node.path("keys")),
                node.path("workers").asInt(0),
                !node.path("start").asString("last").equals(PAGE));
    }

    private static Optional<Language> language(String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.locale().toLanguageTag().equals(tag))
                .findFirst();
    }

    private static Optional<ZoneId> zone(String id, Optional<ZoneId> usual) {
        if (id.equals(SYSTEM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(id)).map(zone -> id.equals("UTC") ? usual.orElse(zone) : zone);
        } catch (DateTimeException _) {
            return usual;
        }
    }

    private static Map<String, List<String>> keys(JsonNode node) {
        Map<String, List<String>> keys = new TreeMap<>();
        node.properties().forEach(command -> {
            List<String> texts = new ArrayList<>();
            command.getValue().forEach(text -> texts.add(text.asString("")));
            keys.put(command.getKey(), texts);
        });
        return keys;
    }

    /// Puts what differs between two settings into a file's content.
    static void write(Settings before, Settings now, ObjectNode into) {
        if (!now.theme().equals(before.theme())) {
            into.put("theme", now.theme().map(Theme::id).orElse(SYSTEM));
        }
        if (!now.language().equals(before.language())) {
            into.put(
                    "language",
                    now.language().map(each -> each.locale().toLanguageTag()).orElse(SYSTEM));
        }
        if (!now.lettering().equals(before.lettering())) {
            Lettering letters = now.lettering();
            into.withObject("text").put("family", letters.family()).put("size", letters.size());
            into.withObject("bytes").put("family", letters.byteFamily()).put("size", letters.byteSize());
        }
        if (!now.zone().equals(before.zone())) {
            into.put(
                    "zone",
                    now.zone()
                            .map(zone -> zone.normalized().getId().equals("Z") ? "UTC" : zone.getId())
                            .orElse(SYSTEM));
        }
        if (!now.keys().equals(before.keys())) {
            ObjectNode keys = into.putObject("keys");
            new TreeMap<>(now.keys()).forEach((command, texts) -> texts.forEach(keys.putArray(command)::add));
        }
        if (now.workers() != before.workers()) {
            into.put("workers", now.workers());
        }
        if (now.resumes() != before.resumes()) {
            into.put("start", now.resumes() ? "last" : PAGE);
        }
    }
}
