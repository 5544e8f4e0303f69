package org.telltale.importers.capture.jsonl;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.text.EpochUnit;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.MalformedCaptureException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// A mapping as JSON, as `docs/formats.md` describes it: an object of roles and key names.
final class MappingFile {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
    private static final List<String> OTHERS = List.of("encoding", "timeUnit", "requests", "responses");

    private final Map<Role, KeyPath> keys = new EnumMap<>(Role.class);
    private final Set<String> requests = new HashSet<>();
    private final Set<String> responses = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private Optional<PayloadEncoding> encoding = Optional.empty();
    private Optional<EpochUnit> unit = Optional.empty();

    private MappingFile() {}

    /// Reads a mapping; an encoding or a unit that it does not name is taken from the survey.
    ///
    /// @throws MalformedCaptureException at the first thing that is not a mapping, with its offset in the mapping file
    static Mapping read(Bytes file, Survey survey) throws MalformedCaptureException {
        MappingFile mapping = new MappingFile();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), file.toArray())) {
            mapping.object(parser);
        } catch (JacksonException e) {
            long offset =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
            throw new MalformedCaptureException(offset, "mapping file: not JSON at byte " + offset);
        }
        return mapping.build(survey);
    }

    private Mapping build(Survey survey) {
        PayloadEncoding encodes = encoding.orElseGet(() -> survey.encoding(keys));
        Optional<EpochUnit> counts = unit.or(() -> survey.unit(keys));
        boolean own = !requests.isEmpty() || !responses.isEmpty();
        return new Mapping(keys, encodes, counts, own ? new Directions(requests, responses) : Directions.USUAL);
    }

    private void object(JsonParser parser) throws MalformedCaptureException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw fault(parser, "not a JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (!seen.add(key)) {
                throw fault(parser, "key \"" + key + "\" stands twice");
            }
            Optional<Role> role = Role.of(key);
            if (role.isPresent()) {
                keys.put(role.get(), path(parser, text(parser, key)));
            } else {
                other(parser, key);
            }
        }
    }

    private void other(JsonParser parser, String key) throws MalformedCaptureException {
        switch (key) {
            case "encoding" -> {
                String id = text(parser, key);
                encoding = Optional.of(PayloadEncoding.of(id)
                        .orElseThrow(() -> fault(parser, "encoding \"" + id + "\" is none of hex, base64, text")));
            }
            case "timeUnit" -> {
                String id = text(parser, key);
                unit = Optional.of(EpochUnit.of(id)
                        .orElseThrow(() -> fault(parser, "timeUnit \"" + id + "\" is none of s, ms, us, ns, iso")));
            }
            case "requests" -> words(parser, key, requests);
            case "responses" -> words(parser, key, responses);
            default -> throw fault(parser, "unknown key \"" + key + "\"; known are " + known());
        }
    }

    private static String known() {
        List<String> all = new ArrayList<>(Role.ids());
        all.addAll(OTHERS);
        return String.join(", ", all);
    }

    private static KeyPath path(JsonParser parser, String text) throws MalformedCaptureException {
        KeyPath path = KeyPath.parse(text);
        if (path.depth() > KeyPath.MAX_DEPTH) {
            throw fault(parser, "a pointer of more than " + KeyPath.MAX_DEPTH + " keys");
        }
        return path;
    }

    private static String text(JsonParser parser, String key) throws MalformedCaptureException {
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
            throw fault(parser, "the value of \"" + key + "\" is not a string");
        }
        return parser.getString();
    }

    private static void words(JsonParser parser, String key, Set<String> into) throws MalformedCaptureException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw fault(parser, "the value of \"" + key + "\" is not a list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                throw fault(parser, "\"" + key + "\" holds something other than words");
            }
            into.add(parser.getString().strip().toLowerCase(Locale.ROOT));
        }
    }

    private static MalformedCaptureException fault(JsonParser parser, String what) {
        var place = parser.currentTokenLocation();
        return new MalformedCaptureException(
                Math.max(0, place.getByteOffset()),
                "mapping file, line " + place.getLineNr() + " column " + place.getColumnNr() + ": " + what);
    }
}
